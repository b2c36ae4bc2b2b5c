package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.Ending;
import org.reeve.link.Ticket;

/** Every state of the page of connections, to be looked at. */
final class ConnectionsScenes {
    private ConnectionsScenes() {}

    /** Takes scenes in. */
    interface Stagehand {
        void scene(String name, Consumer<FakeCalls> script, Consumer<Driver> play);
    }

    static void list(Stagehand hand) {
        hand.scene("connections", fake -> fake.connections.beat = 300, driver -> {
            select(driver, "office");
            driver.pause(1200);
        });
        hand.scene("connections-nothing", fake -> {}, ConnectionsScenes::open);
        hand.scene("connections-down", fake -> {}, driver -> select(driver, "home"));
        hand.scene("connections-external", fake -> {}, driver -> select(driver, "virbr0"));
        hand.scene(
                "connections-lost",
                fake -> fake.connections.later(800, () -> {
                    fake.connections.tell(FakeConnections.HOME, ConnectionState.CONNECTED);
                    fake.connections.end(FakeConnections.HOME, Ending.TIMEOUT);
                }),
                driver -> {
                    driver.pause(800);
                    select(driver, "home");
                });
        connect(hand, "connections-connecting", FakeCalls.stuckAt(Stage.RUNNING));
        connect(hand, "connections-cancelled", FakeCalls.failing(Problem.CANCELLED, "Cancelled."));
        connect(
                hand,
                "connections-plugin",
                FakeCalls.failing(
                        Problem.UNSUPPORTED,
                        "home needs NetworkManager’s plug-in for openvpn, which is not installed. "
                                + "Install the package network-manager-openvpn."));
        connect(
                hand,
                "connections-agent",
                FakeCalls.failing(
                        Problem.NO_AGENT,
                        "home did not connect: it needs a password or key, and nobody gave it. In a desktop session "
                                + "its network applet asks."));
        connect(
                hand,
                "connections-timeout",
                FakeCalls.failing(Problem.TIMEOUT, "home did not connect: the other side did not answer in time."));
        connect(hand, "connections-helper-lost", FakeCalls.failing(Problem.DISCONNECTED, "The helper ended."));
        hand.scene("connections-toast", fake -> {}, driver -> {
            select(driver, "home");
            driver.press("Connect");
            driver.pause(400);
        });
        hand.scene(
                "connections-confirm",
                fake -> fake.connections.tell(FakeConnections.HOME, ConnectionState.CONNECTED),
                driver -> {
                    select(driver, "office");
                    driver.press("Disconnect");
                    driver.pause(300);
                });
        pages(hand);
    }

    private static void pages(Stagehand hand) {
        hand.scene("connections-empty", fake -> fake.connections.clear(), ConnectionsScenes::open);
        hand.scene("connections-no-match", fake -> {}, driver -> {
            open(driver);
            driver.type("#filter", "nowhere");
        });
        hand.scene("connections-not-running", fake -> fake.connections.running = false, ConnectionsScenes::open);
        hand.scene(
                "connections-not-installed",
                fake -> {
                    fake.connections.running = false;
                    fake.connections.missing = "NetworkManager is not installed. Reeve shows and changes connections "
                            + "through it; the package is network-manager.";
                },
                ConnectionsScenes::open);
        hand.scene(
                "connections-failed",
                fake -> fake.connections.reading = () -> {
                    throw new HelperException(Problem.NOT_STARTED, "The helper could not be started.");
                },
                ConnectionsScenes::open);
        hand.scene("connections-loading", fake -> fake.connections.reading = ConnectionsScenes::forever, driver -> {
            open(driver);
            driver.pause(400);
        });
        hand.scene("connections-hostile", ConnectionsScenes::hostile, driver -> {
            open(driver);
            driver.type("#filter", "evil");
            driver.select("#connections", FakeConnections.id(8).value());
        });
        hand.scene("connections-palette", fake -> {}, driver -> {
            open(driver);
            driver.press("Search or run an action…");
            driver.type(".palette-field", "connect ho");
        });
    }

    private static void hostile(FakeCalls fake) {
        String name = "evil\u202Emoc.knab\n\u001b[31m" + "very long ".repeat(20);
        Connection evil = FakeConnections.down(FakeConnections.id(8), name, ConnectionType.VPN, "tun9");
        fake.connections.put(
                FakeConnections.with(evil, ConnectionState.DISCONNECTED, Optional.of(Ending.SERVICE_STOPPED)));
        fake.connections.put(FakeConnections.down(
                FakeConnections.id(9), "evil " + List.of(1, 2, 3), ConnectionType.OTHER, "a", "b", "c"));
    }

    private static void forever() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void connect(Stagehand hand, String name, BiFunction<Call, Ticket, Object> script) {
        hand.scene(name, fake -> fake.connections.change = script, driver -> {
            select(driver, "home");
            driver.press("Connect");
            driver.pause(1300);
        });
    }

    static void open(Driver driver) {
        driver.run(() -> driver.window().shell().open("connections"));
        driver.pause(300);
    }

    private static void select(Driver driver, String name) {
        open(driver);
        driver.select("#connections", name);
        driver.pause(250);
    }
}
