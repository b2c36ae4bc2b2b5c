package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.api.connections.Ending;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Page;
import org.testfx.api.FxRobot;

@ExtendWith(FxSession.class)
final class ConnectionsTest {
    private static final Call CONNECT = ConnectionsCommands.call(ConnectionAction.CONNECT, FakeConnections.HOME);

    private final FakeCalls fake = new FakeCalls();
    private final FakeConnections network = fake.connections;
    private final FxRobot robot = new FxRobot();
    private Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        robot.release(KeyCode.CONTROL);
        open.ifPresent(Driver::close);
    }

    private Driver window() {
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        ConnectionsScenes.open(driver);
        return driver;
    }

    private Driver selected(String name) {
        Driver driver = window();
        driver.awaitText(name);
        driver.select("#connections", name);
        driver.awaitText("nmcli connection");
        return driver;
    }

    private Driver failing(Problem problem, String sentence) {
        network.change = FakeCalls.failing(problem, sentence);
        Driver driver = selected("home");
        driver.press("Connect");
        return driver;
    }

    private Page page(Driver driver) {
        return driver.window().shell().pages().stream()
                .filter(page -> page.id().equals("connections"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> attention(Driver driver) {
        return Driver.onFx(
                () -> page(driver).attention().stream().map(Attention::text).toList());
    }

    private List<String> made() {
        return fake.made.stream().map(Call::method).toList();
    }

    private static List<?> rows(Driver driver) {
        return Driver.onFx(() -> List.copyOf(((TableView<?>) driver.scene().lookup("#connections")).getItems()));
    }

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
    }

    @Test
    void theKeyboardAloneDoesTheWholeJourney() {
        Driver driver = window();
        driver.awaitText("office");
        driver.run(() -> driver.stage().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        driver.await("the filter", () -> driver.owner() instanceof TextField);
        robot.write("home");
        driver.await("one row", () -> rows(driver).size() == 1);
        robot.push(KeyCode.DOWN);
        driver.await("the table", () -> driver.owner() instanceof TableView<?>);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        driver.await("the name on the clipboard", () -> "home"
                .equals(Driver.onFx(() -> Clipboard.getSystemClipboard().getString())));
        robot.push(KeyCode.ENTER);
        driver.await("a button", () -> driver.within(".action-row"));
        robot.push(KeyCode.ENTER);
        driver.awaitText("“home” VPN connected");
        driver.await("the next button", () -> driver.within(".action-row"));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        driver.awaitText("it was disconnected on purpose");
        assertEquals(List.of("connections.manage.connect", "connections.manage.disconnect"), made());
    }

    @Test
    void tabReachesEverythingInThePaneAndEverythingHasAName() {
        Driver driver = selected("office");
        List<Node> nameless = new ArrayList<>(driver.traversable(".shell"));
        nameless.removeIf(Driver::named);
        assertEquals(List.of(), nameless);
        driver.run(() -> driver.stage().requestFocus());
        driver.run(() -> driver.scene().lookup("#connections").requestFocus());
        robot.push(KeyCode.ENTER);
        driver.await("a button", () -> driver.within(".action-row"));
        Set<Node> reached = new HashSet<>();
        while (driver.within(".detail-pane") && reached.size() < 40) {
            if (!reached.add(driver.owner())) {
                break;
            }
            robot.push(KeyCode.TAB);
        }
        List<Node> missed = driver.traversable(".detail-pane");
        missed.removeAll(reached);
        assertEquals(List.of(), missed);
        assertTrue(reached.size() >= 3, () -> "too little to reach: " + reached);
    }

    @Test
    void thePaletteConnects() {
        Driver driver = window();
        driver.awaitText("office");
        driver.press("Search or run an action…");
        driver.type(".palette-field", "connect home");
        driver.awaitText("nmcli connection up uuid " + FakeConnections.HOME);
        driver.run(() -> driver.stage().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        driver.awaitText("“home” VPN connected");
    }
}
