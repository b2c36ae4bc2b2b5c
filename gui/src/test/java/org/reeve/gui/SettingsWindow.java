package org.reeve.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.surroundings.PkexecState;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.LoginStart;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.work.Settings;
import org.reeve.link.LinkTrace;

/** A window with settings of its own, a tray and a place for the start at login, all of them scripted. */
@ExtendWith(FxSession.class)
abstract class SettingsWindow {
    static final Surroundings BARE = new Surroundings(
            1000, false, false, true, true, PolkitState.READY, Optional.empty(), PkexecState.READY, false);

    final FakeCalls fake = new FakeCalls();
    final Settings settings = new Settings();
    final SimpleObjectProperty<Optional<Boolean>> tray = new SimpleObjectProperty<>(Optional.of(true));
    final AtomicBoolean atLogin = new AtomicBoolean();
    Optional<Driver> open = Optional.empty();

    @TempDir
    Path folder = Path.of("");

    final LoginStart login = new LoginStart() {
        @Override
        public boolean enabled() {
            return atLogin.get();
        }

        @Override
        public void set(boolean wanted) throws IOException {
            if (Files.exists(folder.resolve("read-only"))) {
                throw new IOException("autostart: Read-only file system");
            }
            atLogin.set(wanted);
        }
    };

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    Driver window() {
        Outside outside = new Outside(tray, Optional.of(login), LinkTrace.to(folder.resolve("link.log")));
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800, settings, outside);
        open = Optional.of(driver);
        return driver;
    }

    Driver tab(int number) {
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        select(driver, number);
        return driver;
    }

    static void select(Driver driver, int number) {
        driver.run(() -> ((TabPane) driver.scene().lookup("#settings-tabs"))
                .getSelectionModel()
                .select(number));
        driver.pause(150);
    }

    static CheckBox box(Driver driver, String key) {
        return (CheckBox) Driver.onFx(() -> driver.scene().lookup("#setting-" + key));
    }
}
