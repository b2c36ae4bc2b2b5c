package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.Toast;

/** Notices that go away by themselves, with real keys and a real pointer. */
@ExtendWith(FxSession.class)
final class ToastsTest {
    /** A little longer than one is shown. */
    private static final long OVER = 9_000;

    private final RealKeys robot = new RealKeys();
    private final Driver window = Driver.open(new FakeCalls(), Scheme.LIGHT, 1280, 800);

    @BeforeEach
    void open() {
        window.awaitText("nginx.service");
        window.run(() -> window.stage().requestFocus());
        robot.moveTo(window.scene().lookup(".page-title"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void tell(String text, Toast.Action... actions) {
        window.run(() -> window.window().shell().toast(new Toast(text, List.of(actions))));
        window.awaitText(text.substring(0, Math.min(20, text.length())));
    }

    private boolean shown(String text) {
        return window.texts().contains(text);
    }

    private Bounds bounds(String selector) {
        return Driver.onFx(() -> {
            Node node = window.scene().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void itGoesByItself() {
        tell("Something was done.");
        window.pause(OVER);
        window.await("nothing shown", () -> !shown("Something was done."));
    }

    @Test
    void itStaysUnderThePointerAndGoesAfterwards() {
        tell("Under the pointer.");
        robot.moveTo(window.scene().lookup(".toast-text"));
        window.pause(OVER);
        assertTrue(shown("Under the pointer."));
        robot.moveTo(window.scene().lookup(".page-title"));
        window.pause(OVER);
        window.await("nothing shown", () -> !shown("Under the pointer."));
    }

    @Test
    void f6LeadsToItAndBackAndItStaysMeanwhile() {
        window.select("nginx.service");
        window.run(() -> window.scene().lookup("#units").requestFocus());
        AtomicInteger undone = new AtomicInteger();
        tell("With the keyboard.", new Toast.Action("Undo", undone::incrementAndGet));
        robot.push(KeyCode.F6);
        assertTrue(window.within(".toast"));
        window.pause(OVER);
        assertTrue(shown("With the keyboard."));
        robot.push(KeyCode.F6);
        assertTrue(window.within("#units"));
        robot.push(KeyCode.F6);
        robot.push(KeyCode.SPACE);
        window.await("undone", () -> undone.get() == 1);
        assertFalse(shown("With the keyboard."));
        assertTrue(window.within("#units"), String.valueOf(window.owner()));
    }

    @Test
    void escapePutsOnlyTheOneAwayThatHasTheKeyboard() {
        tell("The first.");
        tell("The second.");
        robot.push(KeyCode.F6);
        robot.push(KeyCode.ESCAPE);
        assertTrue(shown("The first."));
        assertFalse(shown("The second."));
    }

    @Test
    void severalStandAboveEachOtherAndTheOldestGivesWay() {
        for (String text : List.of("One.", "Two.", "Three.", "Four.")) {
            tell(text);
        }
        assertFalse(shown("One."));
        assertEquals(
                List.of("Two.", "Three.", "Four."),
                window.texts().stream()
                        .filter(text -> text.matches("[A-Z][a-z]+\\."))
                        .toList());
    }

    @Test
    void aLongTextWrapsInsideTheWindowAndBesideTheLog() {
        window.select("nginx.service");
        tell("It could not be done, because " + "one thing leads to another and ".repeat(30));
        window.await("its place", () -> bounds(".toast").getHeight() > 0);
        Bounds toast = bounds(".toast");
        Bounds pane = bounds(".detail-pane");
        Bounds sidebar = bounds(".sidebar");
        assertTrue(toast.getMaxX() <= pane.getMinX() + 1, toast + " covers " + pane);
        assertTrue(toast.getMinX() >= sidebar.getMaxX(), toast + " covers " + sidebar);
        assertTrue(toast.getHeight() > 60 && toast.getHeight() < 200, toast.toString());
    }
}
