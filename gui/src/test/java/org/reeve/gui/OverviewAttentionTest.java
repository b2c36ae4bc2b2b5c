package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;

final class OverviewAttentionTest extends OverviewWindow {
    @Test
    void failedUnitsAndFullFileSystemsNeedAttentionEachWithItsButton() {
        Driver driver = window(overview -> overview.fill("/var"));
        driver.awaitText("backup.service failed");
        driver.awaitText("/var is 92 % full — 2.1 GB left");
        driver.awaitText("nearly full");
        driver.press("Find space: /var is 92 % full — 2.1 GB left");
        driver.await("the command that finds space", () -> driver.within(".command-line"));
        driver.awaitText("sudo du -xh --max-depth=1 -- /var | sort -h");
        driver.press("Show log: backup.service failed");
        driver.await("the page of units", () -> driver.shows("#units"));
    }

    @Test
    void withoutAnythingThereIsASentence() {
        heal("backup.service");
        heal("fwupd-refresh.service");
        Driver driver = window(overview -> {});
        driver.awaitText("Nothing needs attention.");
        UnitName cron = new UnitName("cron.service");
        fake.tell(new UnitChanged(cron, Optional.of(fake.units.set(Scope.SYSTEM, cron, ActiveState.FAILED, "failed"))));
        driver.awaitText("cron.service failed");
        driver.await("no sentence", () -> driver.texts().stream().noneMatch("Nothing needs attention."::equals));
    }

    private void heal(String unit) {
        var _ = fake.units.set(Scope.SYSTEM, new UnitName(unit), ActiveState.ACTIVE, "running");
    }

    @Test
    void aDiscThatIsFullByNatureAndMemoryWithRoomAreNoConcern() {
        Driver driver = window(overview -> overview.files = List.of(
                new Snapshot.FileSystem("/media/cdrom", "udf", "/dev/sr0", 4_000_000_000L, 4_000_000_000L, 0, false),
                FakeOverview.file("/tmp", "tmpfs", "tmpfs", 8_000_000_000L, 1_000_000_000L)));
        driver.awaitText("udf · sr0 · 4.0 of 4.0 GB · read-only");
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("full") || text.equals("/tmp")));
    }

    @Test
    void aRestartThatIsAskedForIsExplained() {
        Driver driver = window(overview -> overview.machine = new Machine(
                Instant.now(),
                List.of(),
                Optional.of(new Machine.Restart(List.of("linux-image-6.12.57+deb13-amd64", "libc6")))));
        driver.awaitText("Restart needed for linux-image-6.12.57+deb13-amd64 and 1 more package");
        driver.press("Details: Restart needed for linux-image-6.12.57+deb13-amd64 and 1 more package");
        driver.awaitText("systemctl reboot");
    }

    @Test
    void thePaletteFindsAFileSystem() {
        Driver driver = window(overview -> overview.fill("/var"));
        driver.awaitText("nearly full");
        driver.press("Search or run an action…");
        driver.type(".palette-field", "storage /var");
        driver.awaitText("ext4 · nvme0n1p3 · 21.3 of 23.4 GB");
    }
}
