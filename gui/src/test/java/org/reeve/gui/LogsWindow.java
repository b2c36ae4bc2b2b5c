package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.theme.Scheme;

/** The page of the log in a window, over a journal that is made up. */
@ExtendWith(FxSession.class)
abstract class LogsWindow {
    final FakeCalls fake = new FakeCalls();
    final FakeLogs logs = fake.logs;
    final RealKeys robot = new RealKeys();
    private Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        robot.release(KeyCode.CONTROL);
        logs.exporting.countDown();
        open.ifPresent(Driver::close);
    }

    Driver window() {
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        driver.run(() -> driver.window().shell().open("logs"));
        return driver;
    }

    Driver filled() {
        Driver driver = window();
        driver.await("rows", () -> rows(driver).size() >= 250);
        return driver;
    }

    @SuppressWarnings("unchecked")
    static TableView<LogRow> table(Driver driver) {
        return (TableView<LogRow>) driver.scene().lookup("#log-rows");
    }

    /** The first rows; none before the table is laid out. */
    static List<LogRow> rows(Driver driver) {
        return Driver.onFx(() -> Optional.ofNullable(table(driver)).stream()
                .flatMap(table -> table.getItems().stream().limit(300))
                .toList());
    }

    static Optional<LogRow> selected(Driver driver) {
        return Driver.onFx(
                () -> Optional.ofNullable(table(driver).getSelectionModel().getSelectedItem()));
    }

    static void press(Driver driver, KeyCode... keys) {
        driver.run(() -> {
            driver.stage().toFront();
            driver.stage().requestFocus();
        });
        new RealKeys().push(keys);
        driver.pause(100);
    }
}
