package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.Ending;
import org.reeve.gui.widget.Attention;

final class ConnectionsAttentionTest extends ConnectionsWindow {
    @Test
    void oneWatchServesThePageAndWhatNeedsAttention() {
        Driver driver = window();
        driver.awaitText("office");
        driver.run(() -> driver.window().shell().open("services"));
        network.tell(FakeConnections.HOME, ConnectionState.CONNECTED);
        network.end(FakeConnections.HOME, Ending.TIMEOUT);
        driver.await("attention", () -> attention(driver)
                .equals(List.of("“home” VPN ended: the other side did not answer")));
        assertEquals(1, network.watchers.size());
        driver.run(() -> page(driver).attention().getFirst().run().run());
        driver.awaitText("“home” VPN connected");
        driver.await("no attention", () -> attention(driver).isEmpty());
    }

    private List<String> attention(Driver driver) {
        return Driver.onFx(
                () -> page(driver).attention().stream().map(Attention::text).toList());
    }

    @Test
    void whatWasDisconnectedOnPurposeNeedsNoAttention() {
        Driver driver = window();
        driver.awaitText("office");
        network.end(FakeConnections.OFFICE, Ending.ASKED);
        driver.awaitText("7 connections · 2 connected");
        assertEquals(List.of(), attention(driver));
    }

    @Test
    void aFailureThatNobodyLooksAtIsTold() {
        network.change = FakeCalls.failing(Problem.FAILED, "home did not connect.");
        Driver driver = selected("home");
        driver.run(() -> driver.window().shell().open("services"));
        network.tell(FakeConnections.HOME, ConnectionState.CONNECTED);
        network.end(FakeConnections.HOME, Ending.TIMEOUT);
        driver.await("attention", () -> !attention(driver).isEmpty());
        driver.run(() -> page(driver).attention().getFirst().run().run());
        driver.awaitText("“home” VPN was not connected · home did not connect.");
        driver.press("Show");
        driver.awaitText("VPN · failed");
    }
}
