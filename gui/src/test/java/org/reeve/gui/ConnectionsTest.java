package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsCommands;

final class ConnectionsTest extends ConnectionsWindow {
    @Test
    void whatIsUpIsFirst() {
        Driver driver = window();
        driver.awaitText("office");
        assertEquals(network.get(FakeConnections.OFFICE), rows(driver).getFirst());
        driver.awaitText("7 connections · 3 connected");
    }

    @Test
    void aChangeShowsByItselfAndTheSelectionStays() {
        Driver driver = selected("home");
        network.tell(FakeConnections.HOME, ConnectionState.CONNECTING);
        driver.awaitText("Stop connecting");
        network.tell(FakeConnections.HOME, ConnectionState.CONNECTED);
        driver.awaitText("VPN · connected");
        driver.awaitText("198.51.100.9/24");
    }

    @Test
    void withoutNetworkManagerThePageSaysWhatToDoAndComesBack() {
        network.running = false;
        Driver driver = window();
        driver.awaitText("NetworkManager does not run");
        driver.awaitText("Start NetworkManager.service.");
        network.run(true);
        driver.awaitText("office");
        network.run(false);
        driver.awaitText("NetworkManager does not run");
    }

    @Test
    void noConnectionsIsSaid() {
        network.clear();
        window().awaitText("NetworkManager keeps no connections.");
    }

    @Test
    void whatCannotBeReadCanBeTriedAgain() {
        network.reading = () -> {
            throw new HelperException(Problem.NOT_STARTED, "No helper.");
        };
        Driver driver = window();
        driver.awaitText("The connections cannot be shown");
        network.reading = () -> {};
        driver.press("Try again");
        driver.awaitText("office");
    }

    @Test
    void trafficIsCountedOnlyWhileItIsLookedAt() {
        Driver driver = selected("office");
        driver.await("a counter", () -> network.counting.size() == 1);
        network.tick();
        driver.awaitText("MiB ↑");
        driver.run(() -> driver.window().shell().open("services"));
        driver.await("no counter", network.counting::isEmpty);
        ConnectionsScenes.open(driver);
        driver.await("a counter", () -> network.counting.size() == 1);
        driver.run(() -> driver.stage().setIconified(true));
        driver.await("no counter", network.counting::isEmpty);
    }

    @Test
    void aCallIsKnownByTheNameThatTheProfileHasNow() {
        Driver driver = window();
        driver.awaitText("office");
        assertEquals("Connect “home” VPN", label(driver, CONNECT));
        Call gone = ConnectionsCommands.call(ConnectionAction.DISCONNECT, FakeConnections.id(9));
        assertEquals("Disconnect 5fb06bd0…", label(driver, gone));
        CompletableFuture<List<String>> consequences = new CompletableFuture<>();
        Call office = ConnectionsCommands.call(ConnectionAction.DISCONNECT, FakeConnections.OFFICE);
        driver.run(() -> page(driver).words(office).orElseThrow().consequences().accept(consequences::complete));
        assertTrue(consequences.join().getFirst().contains("offline"));
    }

    private String label(Driver driver, Call call) {
        return Driver.onFx(() -> page(driver).words(call).orElseThrow().label());
    }

    @Test
    void aConnectionThatIsRemovedLeavesThePane() {
        Driver driver = selected("home");
        network.remove(FakeConnections.HOME);
        driver.awaitText("Choose a connection");
        driver.awaitText("6 connections · 3 connected");
    }
}
