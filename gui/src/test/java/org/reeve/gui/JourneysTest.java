package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.gui.theme.Scheme;

/** Journeys with real keys and a real pointer, as a person makes them. */
@ExtendWith(FxSession.class)
final class JourneysTest {
    private final FakeCalls fake = new FakeCalls();
    private final RealKeys robot = new RealKeys();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @BeforeEach
    void open() {
        window.awaitText("nginx.service");
        window.run(() -> window.stage().requestFocus());
    }

    @AfterEach
    void close() {
        robot.release(KeyCode.CONTROL);
        window.close();
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#units");
    }

    private void find(String unit) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        window.await("the filter", () -> window.owner() instanceof TextField);
        robot.write(unit);
        window.await("one row", () -> table().getItems().size() == 1);
        robot.push(KeyCode.DOWN);
        window.await("the table", () -> window.owner() == table());
        window.awaitText("active (running)");
    }

    private List<String> made() {
        return fake.made.stream().map(call -> call.method()).toList();
    }

    @Test
    void typingFilters() {
        find("ngin");
        window.awaitText("1 unit ·");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.ESCAPE);
        window.await("all rows", () -> table().getItems().size() > 10);
    }

    @Test
    void thePagesKeysWorkWhereverTheKeyboardIs() {
        window.run(() -> window.scene().lookup(".page-button").requestFocus());
        find("nginx");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        window.awaitText("nginx.service restarted");
        window.run(() -> window.scene().lookup(".toast .icon-button").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        window.await("a second change", () -> made().size() == 2);
    }

    /** A desktop repeats it as presses without a release; those of these tests do not, or a slow machine would type for them. */
    @Test
    void aKeyThatIsHeldDownActsOnce() {
        find("nginx");
        for (int i = 1; i <= 5; i++) {
            restart(KeyEvent.KEY_PRESSED);
            window.awaitText("nginx.service restarted");
        }
        assertEquals(List.of("services.manage.restart"), made());
        restart(KeyEvent.KEY_RELEASED);
        restart(KeyEvent.KEY_PRESSED);
        window.await("a second restart", () -> made().size() == 2);
    }

    private void restart(EventType<KeyEvent> type) {
        window.run(() -> Event.fireEvent(
                window.scene().getFocusOwner(), Keys.control(KeyCode.R).event(type)));
    }

    @Test
    void whatLiesOverThePageKeepsThePagesKeysFromIt() {
        find("nginx");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.shows(".palette"));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        robot.push(KeyCode.ESCAPE);
        window.await("no palette", () -> !window.shows(".palette"));
        assertEquals(List.of(), made());
    }

    @Test
    void enterInTheTableAndEnterOnTheButtonRestart() {
        find("nginx");
        robot.push(KeyCode.ENTER);
        window.await("a button", () -> window.within(".action-row"));
        robot.push(KeyCode.ENTER);
        window.awaitText("nginx.service restarted");
        assertEquals(List.of("services.manage.restart"), made());
    }

    @Test
    void tabReachesEverythingInThePane() {
        find("nginx");
        robot.push(KeyCode.ENTER);
        window.await("a button", () -> window.within(".action-row"));
        Set<Node> reached = new HashSet<>();
        while (window.within(".detail-pane") && reached.size() < 40) {
            reached.add(window.owner());
            robot.push(KeyCode.TAB);
        }
        List<Node> missed = window.traversable(".detail-pane");
        missed.removeAll(reached);
        assertEquals(List.of(), missed);
        assertTrue(reached.size() >= 5, () -> "too little to reach: " + reached);
    }

    @Test
    void everythingThatCanBeReachedHasAName() {
        find("nginx");
        List<Node> nameless = new ArrayList<>(window.traversable(".shell"));
        nameless.removeIf(Driver::named);
        assertEquals(List.of(), nameless);
    }

    @Test
    void escapeClosesADialogAndTheKeyboardIsWhereItWas() {
        find("NetworkManager");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        window.awaitText("this computer goes offline");
        robot.push(KeyCode.ESCAPE);
        window.await("no dialog", () -> !window.shows(".card"));
        assertEquals(table(), window.owner());
        assertEquals(List.of(), made());
    }

    @Test
    void ctrlCCopiesTheName() {
        find("nginx");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        window.await("the name on the clipboard", () -> "nginx.service"
                .equals(Driver.onFx(() -> Clipboard.getSystemClipboard().getString())));
    }

    @Test
    void digitsAndArrowsChooseChips() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.awaitText("pipewire.service");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.TAB);
        window.await("the chosen chip", () -> "chip-USER".equals(window.owner().getId()));
        robot.push(KeyCode.LEFT);
        window.awaitText("cups.socket");
        robot.push(KeyCode.SPACE);
        window.awaitText("cups.socket");
    }

    @Test
    void thePaletteRunsWhatItFound() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.shows(".palette"));
        robot.write("restart nginx");
        window.awaitText("systemctl restart nginx.service");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("nginx.service restarted");
        assertEquals(List.of("services.manage.restart"), made());
    }

    @Test
    void aClickOnAHeaderSorts() {
        onlyX("the pointer on a table's header");
        List<String> before = names();
        click(window.scene().lookup("#state"));
        window.await("another order", () -> !names().equals(before));
        assertFalse(names().getFirst().isEmpty());
    }

    @Test
    void aClickSelectsAndPresses() {
        onlyX("the pointer on a button");
        find("nginx");
        click(Driver.onFx(() -> window.scene().getRoot().lookupAll(".detail-pane .button.primary").stream()
                .filter(Driver::seen)
                .findFirst()
                .orElseThrow()));
        window.awaitText("nginx.service restarted");
    }

    private static void onlyX(String what) {
        Assumptions.assumeFalse("Headless".equals(System.getProperty("glass.platform")), what + " needs a real X");
    }

    private void click(Node node) {
        Bounds place = Driver.onFx(() -> node.localToScreen(node.getBoundsInLocal()));
        robot.clickOn(place.getCenterX(), place.getCenterY());
    }

    private List<String> names() {
        return Driver.onFx(
                () -> table().getItems().stream().map(String::valueOf).toList());
    }
}
