package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.Page;

/** A window on the page of connections, with a scripted NetworkManager. */
@ExtendWith(FxSession.class)
abstract class ConnectionsWindow {
    static final Call CONNECT = ConnectionsCommands.call(ConnectionAction.CONNECT, FakeConnections.HOME);

    final FakeCalls fake = new FakeCalls();
    final FakeConnections network = fake.connections;
    final RealKeys robot = new RealKeys();
    Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        robot.release(KeyCode.CONTROL);
        open.ifPresent(Driver::close);
    }

    Driver window() {
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        ConnectionsScenes.open(driver);
        return driver;
    }

    Driver selected(String name) {
        Driver driver = window();
        driver.awaitText(name);
        driver.select("#connections", name);
        driver.awaitText("nmcli connection");
        return driver;
    }

    Driver failing(Problem problem, String sentence) {
        network.change = FakeCalls.failing(problem, sentence);
        Driver driver = selected("home");
        driver.press("Connect");
        return driver;
    }

    Page page(Driver driver) {
        return driver.window().shell().pages().stream()
                .filter(page -> page.id().equals("connections"))
                .findFirst()
                .orElseThrow();
    }

    List<String> made() {
        return fake.made.stream().map(Call::method).toList();
    }

    static List<?> rows(Driver driver) {
        return Driver.onFx(() -> List.copyOf(((TableView<?>) driver.scene().lookup("#connections")).getItems()));
    }
}
