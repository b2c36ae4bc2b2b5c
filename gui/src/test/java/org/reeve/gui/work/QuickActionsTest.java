package org.reeve.gui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.services.UnitName;
import org.reeve.wire.Contract;

/** The list in memory and its file; the test's own thread plays the window's. */
final class QuickActionsTest {
    @TempDir
    private Path folder = Path.of("");

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);

    @AfterEach
    void close() {
        background.close();
        assertTrue(background.ended(Duration.ofSeconds(10)), "what was written in the background");
    }

    private static QuickAction restart(String unit) {
        return QuickAction.of(Call.of("services.manage.restart", new UnitName(unit)));
    }

    private Path path() {
        return folder.resolve("quick-actions.json");
    }

    private QuickFile other() {
        return new QuickFile(path(), new QuickForm(Contract.reeve()));
    }

    private List<QuickAction> onDisk() {
        return other().sync(List.of(), List.of()).actions();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable work = window.poll(5, TimeUnit.SECONDS);
            if (work == null) {
                throw new AssertionError("never came to be");
            }
            work.run();
        }
    }

    @Test
    void whatIsPinnedBeforeTheFileWasReadIsAddedToIt() throws Exception {
        other().sync(List.of(), List.of(restart("nginx.service")));
        QuickActions quick = new QuickActions(path(), background);
        quick.add(restart("ssh.service"));
        await(() -> quick.all().size() == 2 && onDisk().size() == 2);
        assertEquals(List.of(restart("nginx.service"), restart("ssh.service")), onDisk());
    }

    @Test
    void twoWindowsOfTwoMachinesKeepBothTheirPins() throws Exception {
        QuickActions here = new QuickActions(path(), background);
        QuickActions there = new QuickActions(path(), background);
        here.add(restart("nginx.service"));
        await(() -> onDisk().size() == 1);
        there.add(restart("ssh.service"));
        await(() -> onDisk().size() == 2);
        here.sync();
        await(() -> here.all().size() == 2 && there.all().size() == 2);
        assertEquals(here.all(), there.all());
    }

    @Test
    void whatIsNotWrittenWhenTheWindowClosesIsWrittenThen() {
        QuickActions quick = new QuickActions(path(), background);
        quick.add(restart("nginx.service"));
        quick.closing();
        assertEquals(List.of(restart("nginx.service")), onDisk());
    }

    @Test
    void aFileThatWasMendedIsTakenInAgain() throws Exception {
        Files.writeString(path(), "broken");
        QuickActions quick = new QuickActions(path(), background);
        await(() -> !quick.troubles().isEmpty());
        Path aside = path().resolveSibling("quick-actions.json.broken");
        Files.delete(aside);
        other().sync(List.of(), List.of(restart("nginx.service")));
        quick.sync();
        await(() -> quick.all().size() == 1);
        assertTrue(quick.troubles().getFirst() instanceof QuickTrouble.Broken, "what happened stays told");
    }

    @Test
    void noTwoMakeTheSameCall() {
        QuickActions quick = new QuickActions();
        QuickAction named = new QuickAction("Web", "", restart("nginx.service").call());
        quick.add(named);
        quick.add(restart("nginx.service"));
        quick.add(restart("ssh.service"));
        quick.replace(restart("ssh.service"), restart("nginx.service"));
        assertEquals(List.of(named, restart("ssh.service")), quick.all());
    }

    @Test
    void aSymbolIsANameAndNeverAPath() {
        Call call = restart("nginx.service").call();
        assertThrows(IllegalArgumentException.class, () -> new QuickAction("", "/etc/passwd", call));
        assertThrows(IllegalArgumentException.class, () -> new QuickAction("", "../x", call));
        assertEquals("network-vpn", new QuickAction("", "network-vpn", call).icon());
    }
}
