package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.services.TimedCommand;
import org.reeve.gui.theme.Scheme;

/** A new timer: filled in, seen as the files it will be, made, and taken back. */
@ExtendWith(FxSession.class)
final class TimerPageTest {
    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.DARK, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void bothFilesAreShownAsTheyWillBeWrittenAndMade() {
        OverrideScenes.timer(window);
        window.awaitText("/etc/systemd/system/rsync-daily.timer");
        window.press("Review and create…");
        window.awaitText("The command runs with the rights of alice.");
        window.press("Create timer, asks for a password");
        window.awaitText("rsync-daily.timer made and started");
        TimedCommand made = fake.overrides.timers.getFirst();
        assertEquals(List.of("/usr/bin/rsync", "-a", "/home/alice/My documents", "/backup/"), made.command());
        window.press("Undo");
        window.await("the undo", () -> fake.made.stream()
                .anyMatch(call -> call.method().endsWith("override.remove")));
    }

    @Test
    void mistakesAreToldBesideTheirFields() {
        window.press("New timer…");
        OverrideScenes.field(window, "COMMAND", "rsync ~ | tee");
        window.awaitText("Begin with the program’s whole path, such as /usr/bin/rsync.");
        window.awaitText("The signs | & and ; do not join commands. ~ does not stand for the home directory.");
        OverrideScenes.field(window, "DELAY", "soon");
        window.awaitText("Write whole seconds, up to a year, or nothing.");
        OverrideScenes.field(window, "TIME", "8");
        window.awaitText("Write hours and minutes, such as 08:30.");
        assertTrue(window.texts().contains("Both files are shown here as soon as a command is filled in."));
    }

    @Test
    void theNextRunsAreSystemdsOwn() {
        window.press("New timer…");
        window.awaitText("The next runs:");
        OverrideScenes.when(window, 4);
        OverrideScenes.field(window, "CALENDAR", "never");
        window.awaitText("Failed to parse calendar specification 'never'");
        OverrideScenes.when(window, 2);
        window.awaitText("First 15 minutes after it is made, and then every 15 minutes.");
    }

    @Test
    void whatWasFilledInIsKeptWhenOneLeaves() {
        window.press("New timer…");
        OverrideScenes.field(window, "COMMAND", "/usr/bin/true");
        window.press("Close; what you wrote is kept");
        window.awaitText("The new timer is not made yet. It is kept until Reeve is closed.");
        window.press("New timer…");
        window.awaitText("/etc/systemd/system/true-daily.service");
    }

    @Test
    void aTimerThatReeveMadeIsRemovedAfterALook() {
        window.press("Timers");
        window.awaitText("apt-daily.timer");
        window.select("apt-daily.timer");
        UnitTabsTest.tab(window, "Unit file");
        window.press("Remove timer…");
        window.awaitText("Undo puts both files back, and enables and starts the timer.");
        window.press("Remove timer, asks for a password");
        window.await("the removal", () -> made("override.remove"));
        window.awaitText("apt-daily.timer removed");
        window.press("Undo");
        window.await("the undo", () -> made("override.putBack"));
        window.awaitText("apt-daily.timer put back and started");
    }

    private boolean made(String method) {
        return fake.made.stream().anyMatch(call -> call.method().endsWith(method));
    }

    @Test
    void aTimerThatReeveDidNotMakeIsNotOfferedForRemoval() {
        window.press("Timers");
        window.awaitText("fstrim.timer");
        window.select("fstrim.timer");
        UnitTabsTest.tab(window, "Unit file");
        window.awaitText("Edit override…");
        assertTrue(!window.shows(".unit-file-tools .danger"));
    }

    @Test
    void everyFieldHasANameForAScreenReader() {
        OverrideScenes.timer(window);
        assertEquals(
                List.of(),
                window.traversable(".sheet").stream()
                        .filter(node -> !Driver.named(node))
                        .map(Node::toString)
                        .toList());
    }
}
