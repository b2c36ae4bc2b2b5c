package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class OverviewKeysTest extends OverviewWindow {
    @Test
    void altAndADigitOpenPages() {
        Driver driver = window(overview -> {});
        driver.awaitText("of 16.6 GB");
        driver.run(() -> driver.stage().requestFocus());
        RealKeys robot = new RealKeys();
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        driver.await("the page of units", () -> driver.shows("#units"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        driver.await("this page", () -> driver.shows(".overview"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT0);
        driver.awaitText("Choose an entry to see all that is known of it.");
    }

    @Test
    void aMomentOfAGraphIsPickedByTheKeyboard() {
        Driver driver = window(overview -> overview.past = 100);
        driver.awaitText("of 16.6 GB");
        driver.run(() -> {
            driver.stage().requestFocus();
            driver.scene().getRoot().lookup(".measure-disk .sparkline").requestFocus();
        });
        new RealKeys().push(KeyCode.HOME);
        driver.await("a moment", () -> driver.shows(".axis.picked"));
        String said = Driver.onFx(() ->
                driver.scene().getRoot().lookup(".measure-disk .sparkline").getAccessibleText());
        assertTrue(said.matches("Disk: .* [kM]?B/s at .*"), said);
        new RealKeys().push(KeyCode.TAB);
        driver.await("no moment", () -> !driver.shows(".axis.picked"));
    }

    @Test
    void everythingThatCanBeReachedHasANameAndTabReachesIt() {
        pin(RESTART, "");
        Driver driver = window(overview -> overview.fill("/var"));
        driver.awaitText("nearly full");
        driver.awaitText("backup.service failed");
        driver.run(() -> driver.stage().requestFocus());
        List<Node> expected = driver.traversable(".overview");
        List<Node> missed = new ArrayList<>(expected);
        missed.removeIf(Driver::named);
        assertEquals(List.of(), missed, "without a name");
        List<Node> unreached = new ArrayList<>(expected);
        driver.run(() -> expected.getFirst().requestFocus());
        RealKeys robot = new RealKeys();
        for (int i = 0; i < 40; i++) {
            unreached.remove(driver.owner());
            robot.push(KeyCode.TAB);
        }
        assertEquals(List.of(), unreached);
        assertTrue(expected.size() >= 10, () -> "too little to reach: " + expected);
    }

    @Test
    void inANarrowWindowNothingIsCutAndTheKeyboardScrolls() {
        pin(RESTART, "");
        Driver driver = window(960, 600, overview -> overview.fill("/var"));
        driver.awaitText("nearly full");
        driver.run(() -> driver.stage().requestFocus());
        driver.press("Find space: /var is 92 % full — 2.1 GB left");
        driver.await("the command that finds space", () -> driver.within(".command-line"));
        driver.await(
                "it in sight",
                () -> Driver.onFx(() -> {
                    Node owner = driver.scene().getFocusOwner();
                    double bottom = owner.localToScene(owner.getBoundsInLocal()).getMaxY();
                    return bottom < driver.scene().getHeight() - 30;
                }));
        assertEquals(List.of(), cut(driver));
    }

    /** Buttons and titles that show less than they say. */
    private static List<String> cut(Driver driver) {
        return Driver.onFx(
                () -> driver.scene().getRoot().lookupAll(".overview .button, .overview .panel-title").stream()
                        .filter(node -> node instanceof Labeled labeled
                                && labeled.isVisible()
                                && labeled.getWidth() + 0.5 < labeled.prefWidth(-1))
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }
}
