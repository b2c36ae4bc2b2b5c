package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.connections.ConnectionState;

final class ConnectionsChangeTest extends ConnectionsWindow {
    @Test
    void connectingIsToldAndCanBeTakenBack() {
        Driver driver = selected("home");
        driver.press("Connect");
        driver.awaitText("“home” VPN connected");
        driver.press("Undo");
        driver.awaitText("“home” VPN disconnected");
        assertEquals(List.of("connections.manage.connect", "connections.manage.disconnect"), made());
    }

    @Test
    void connectingCanBeGivenUp() {
        network.change = FakeCalls.stuckAt(Stage.RUNNING);
        Driver driver = selected("home");
        driver.press("Connect");
        driver.awaitText("Connecting…");
        driver.press("Cancel");
        driver.awaitText("Not connected: you cancelled it.");
        driver.awaitText("Try again");
    }

    @Test
    void whatSomebodyElseConnectsCanBeStopped() {
        Driver driver = selected("home");
        network.tell(FakeConnections.HOME, ConnectionState.CONNECTING);
        driver.awaitText("Stop connecting");
        driver.press("Stop connecting");
        driver.awaitText("“home” VPN disconnected");
    }

    @Test
    void theDefaultRouteIsAskedForFirst() {
        Driver driver = selected("office");
        driver.press("Disconnect");
        driver.awaitText("this computer goes offline");
        assertEquals(List.of(), made());
        driver.press("Disconnect anyway");
        driver.awaitText("“office” disconnected");
    }

    @Test
    void aMissingPlugInIsToldWithItsPackage() {
        Driver driver = failing(Problem.UNSUPPORTED, "home needs a plug-in. Install network-manager-openvpn.");
        driver.awaitText("“home” VPN was not connected");
        driver.awaitText("home needs a plug-in. Install network-manager-openvpn.");
        driver.awaitText("Try again");
    }

    @Test
    void aMissingAgentIsToldAsTheHelperKnowsIt() {
        Driver driver = failing(Problem.NO_AGENT, "Nobody here asks for the VPN’s password.");
        driver.awaitText("Nobody here asks for the VPN’s password.");
    }

    @Test
    void aLostHelperIsToldAndItsFateLookedUp() {
        Driver driver = failing(Problem.DISCONNECTED, "ended");
        driver.awaitText("The helper ended unexpectedly.");
        driver.awaitText("was not begun");
    }
}
