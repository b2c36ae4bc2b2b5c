package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Problem;
import org.reeve.api.services.UnitAction;
import org.reeve.gui.theme.Scheme;

/** The override of a unit: written, verified, looked at, saved, taken back, and never lost. */
@ExtendWith(FxSession.class)
final class OverridePageTest {
    private static final String SAVE = "Save override, asks for a password";
    private static final String UNIT = "nginx.service";

    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        OverrideScenes.open(window, UNIT);
    }

    private void write(String text) {
        OverrideScenes.write(window, text);
    }

    private String written() {
        return Driver.onFx(() -> OverrideScenes.area(window).getText());
    }

    private void key(KeyCode code, boolean shift, boolean control) {
        window.run(() -> {
            Node owner = window.scene().getFocusOwner();
            new Keys(code, shift, control, false).push(owner);
        });
        window.pause(80);
    }

    @Test
    void whatIsWrittenIsSavedAfterALook() {
        open();
        write(OverrideScenes.GOOD);
        window.awaitText("systemd has no objection.");
        window.press("Review and save…");
        window.awaitText("A password is asked for each time; unlocking Reeve does not cover this.");
        assertTrue(window.texts().stream().anyMatch(text -> text.equals("systemctl edit nginx.service")));
        window.press(SAVE);
        window.awaitText("Saved, and systemd has read it.");
        window.awaitText("Override of nginx.service saved");
        assertEquals(OverrideScenes.GOOD, fake.overrides.texts.get(UNIT));
    }

    @Test
    void undoBringsBackWhatStoodThere() {
        OverrideScenes.stands(fake);
        open();
        write("[Service]\nNice=5\n");
        window.press("Review and save…");
        window.press(SAVE);
        window.awaitText("saved");
        window.press("Undo");
        window.await("the old text", () -> OverrideScenes.GOOD.equals(fake.overrides.texts.get(UNIT)));
        window.await("it is in the editor", () -> written().equals(OverrideScenes.GOOD));
    }

    @Test
    void aFindingMarksItsLineWithASignAndASentence() {
        open();
        write("[Service]\nRestrat=always\n");
        window.awaitText("systemd would not take this: 1 finding");
        window.awaitText("Unknown key 'Restrat' in section [Service], ignoring.");
        window.await("the sign", () -> window.shows(".line-sign .sign-refused"));
        window.press("Line 2");
        assertEquals(1, Driver.onFx(() -> OverrideScenes.area(window).getCurrentParagraph()));
    }

    @Test
    void onlyTheLastTextIsVerified() {
        open();
        window.run(() -> List.of("[Service]\nNice=1", "[Service]\nNice=2", "[Service]\nNice=3")
                .forEach(text -> OverrideScenes.area(window).replaceText(text)));
        window.awaitText("systemd has no objection.");
        assertEquals(
                List.of("[Service]\nNice=3\n"),
                fake.overrides.verified.stream().map(text -> text.value()).toList());
    }

    @Test
    void aRefusalAtSavingLeadsBackToTheTextAndItsLine() {
        open();
        write("[Service]\nRestrat=always\n");
        window.awaitText("systemd would not take this: 1 finding");
        window.press("Review and save…");
        window.awaitText("systemd has objections to this text");
        window.press(SAVE);
        window.awaitText("systemd would not take the override, so nothing was changed:");
        window.await("the sign", () -> window.shows(".line-sign .sign-refused"));
        assertEquals("[Service]\nRestrat=always\n", written());
    }

    @Test
    void whatIsDismissedOrDeniedIsStillThere() {
        for (Problem problem : List.of(Problem.DISMISSED, Problem.DENIED)) {
            fake.change = FakeCalls.failing(problem, "A rule does not allow it.");
            open();
            write(OverrideScenes.GOOD);
            window.press("Review and save…");
            window.press(SAVE);
            window.awaitText("The override of nginx.service was not saved");
            window.await("the keyboard", () -> window.within(".sheet .review"));
            window.press("Back");
            assertEquals(OverrideScenes.GOOD, written());
            window.press("Close; what you wrote is kept");
        }
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNothingIsLost() {
        OverrideScenes.stands(fake);
        open();
        write("[Service]\nNice=5\n");
        fake.overrides.meanwhile = Optional.of("[Service]\nNice=9\n");
        window.press("Review and save…");
        window.press(SAVE);
        window.awaitText("The override was changed by somebody else meanwhile");
        window.press("Keep mine…");
        window.awaitText("Save this override of nginx.service?");
        window.press(SAVE);
        window.awaitText("Saved, and systemd has read it.");
        assertEquals("[Service]\nNice=5\n", fake.overrides.texts.get(UNIT));
        assertEquals("[Service]\nNice=9\n", fake.overrides.kept.getLast());
    }

    @Test
    void theirsIsTakenAndMineIsAnUndoAway() {
        OverrideScenes.stands(fake);
        open();
        write("[Service]\nNice=5\n");
        fake.overrides.meanwhile = Optional.of("[Service]\nNice=9\n");
        window.press("Review and save…");
        window.press(SAVE);
        window.press("Take theirs");
        window.await("theirs", () -> written().equals("[Service]\nNice=9\n"));
        window.run(() -> OverrideScenes.area(window).undo());
        assertEquals("[Service]\nNice=5\n", written());
    }

    @Test
    void whatIsNotSavedIsKeptAndAskedAboutBeforeTheWindowCloses() {
        open();
        write("[Service]\nNice=5\n");
        window.press("Close; what you wrote is kept");
        window.awaitText("What you wrote for nginx.service is not saved.");
        window.run(() -> window.window().shell().open("quick"));
        window.run(() -> window.window().shell().open("services"));
        boolean[] ended = {false};
        window.run(() -> window.window().shell().leave(() -> ended[0] = true));
        window.awaitText("Close Reeve without saving?");
        assertFalse(ended[0]);
        window.press("Cancel");
        open();
        assertEquals("[Service]\nNice=5\n", written());
        window.press("Review and save…");
        window.press(SAVE);
        window.awaitText("Saved, and systemd has read it.");
        window.run(() -> window.window().shell().leave(() -> ended[0] = true));
        assertTrue(ended[0]);
    }

    @Test
    void tabLeavesTheTextAndWritesNothing() {
        open();
        window.run(() -> OverrideScenes.area(window).requestFocus());
        key(KeyCode.TAB, false, false);
        Node after = window.owner();
        assertFalse(after == Driver.onFx(() -> OverrideScenes.area(window)));
        assertTrue(window.within(".sheet"));
        assertEquals("", written());
        window.run(() -> OverrideScenes.area(window).requestFocus());
        key(KeyCode.TAB, true, false);
        assertFalse(window.owner() == Driver.onFx(() -> OverrideScenes.area(window)));
    }

    @Test
    void theKeysOfThePageBelowDoNothingHere() {
        open();
        window.run(() -> OverrideScenes.area(window).requestFocus());
        key(KeyCode.R, false, true);
        key(KeyCode.T, false, true);
        assertEquals(List.of(), fake.made);
    }

    @Test
    void aStarterIsPutIntoTheText() {
        OverrideScenes.stands(fake);
        open();
        window.run(() -> ((MenuButton) window.scene().lookup("#starters"))
                .getItems().stream()
                        .filter(item -> "starter.MEMORY".equals(item.getId()))
                        .forEach(MenuItem::fire));
        assertEquals(OverrideScenes.GOOD + "MemoryHigh=400M\nMemoryMax=500M\n", written());
    }

    @Test
    void anOverrideIsRemovedAfterALook() {
        OverrideScenes.stands(fake);
        open();
        window.press("Remove override…");
        window.awaitText("Remove the override of nginx.service?");
        window.press("Remove override, asks for a password");
        window.awaitText("Removed, and systemd has read that it is gone.");
        assertFalse(fake.overrides.texts.containsKey(UNIT));
        assertEquals("", written());
    }

    @Test
    void anEarlierVersionIsComparedAndPutBack() {
        OverrideScenes.stands(fake);
        fake.overrides.kept.add("[Service]\nNice=7\n");
        open();
        window.run(() -> ((TabPane) window.scene().lookup(".writing-right"))
                .getSelectionModel()
                .select(1));
        window.press("Show previous versions");
        window.await("the version", () -> window.shows(".versions .list-view .list-cell"));
        window.run(() -> ((ListView<?>) window.scene().lookup(".versions .list-view"))
                .getSelectionModel()
                .select(0));
        window.press("Put it back…");
        window.awaitText("Put this earlier override of nginx.service back?");
        window.press("Put it back, asks for a password");
        window.awaitText("Saved, and systemd has read it.");
        assertEquals("[Service]\nNice=7\n", fake.overrides.texts.get(UNIT));
    }

    @Test
    void anOverrideThatMayNotBeReadIsNotEdited() {
        fake.overrides.problem = "You may not read this file.";
        window.awaitText(UNIT);
        window.select(UNIT);
        UnitTabsTest.tab(window, "Unit file");
        window.press("Edit override…");
        window.awaitText("This override cannot be edited here");
        window.awaitText("You may not read this file.");
        assertFalse(window.shows(".unit-code.editable"));
    }

    @Test
    void restartIsOfferedAfterwards() {
        open();
        write(OverrideScenes.GOOD);
        window.press("Review and save…");
        window.press(SAVE);
        window.awaitText("nginx.service runs on as it was started until it is restarted.");
        window.press("Restart now");
        window.await("the restart", () -> fake.made.stream()
                .anyMatch(call -> call.method().endsWith("." + UnitAction.RESTART.method())));
    }

    @Test
    void everythingHereHasANameForAScreenReader() {
        OverrideScenes.stands(fake);
        open();
        write("[Service]\nNice=5\n");
        assertEquals(
                List.of(),
                window.traversable(".sheet").stream()
                        .filter(node -> !Driver.named(node))
                        .map(Node::toString)
                        .toList());
    }
}
