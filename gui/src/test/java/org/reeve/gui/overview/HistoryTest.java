package org.reeve.gui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.overview.Snapshot.FileSystem;

class HistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long GB = 1_000_000_000L;

    private final History history = new History();

    private void add(int second, double value) {
        history.add(START.plusSeconds(second), value);
    }

    @Test
    void itIsAnHourLongAtMost() {
        for (int second = 0; second <= 7200; second += 2) {
            add(second, second);
        }
        assertEquals(1801, history.points().size());
        assertEquals(3600, history.least());
        assertEquals(7200, history.most());
        assertEquals(Duration.ofHours(1), history.span());
    }

    @Test
    void theSpanGrowsInAFewSteps() {
        assertEquals(Duration.ofMinutes(1), history.span());
        add(0, 1);
        add(60, 1);
        assertEquals(Duration.ofMinutes(1), history.span());
        add(62, 1);
        assertEquals(Duration.ofMinutes(2), history.span());
        add(122, 1);
        assertEquals(Duration.ofMinutes(5), history.span());
    }

    @Test
    void whatWasNotWatchedIsAGap() {
        add(0, 1);
        add(2, 1);
        add(30, 1);
        List<History.Point> points = history.points();
        assertFalse(History.gap(points.get(0), points.get(1)));
        assertTrue(History.gap(points.get(1), points.get(2)));
    }

    @Test
    void aClockThatIsSetBackForgetsWhatIsNotYet() {
        add(0, 1);
        add(100, 2);
        add(50, 3);
        assertEquals(
                List.of(1.0, 3.0),
                history.points().stream().map(History.Point::value).toList());
    }

    private static FileSystem file(long total, long used, long available, boolean writable) {
        return new FileSystem("/x", "ext4", "/dev/x", total, used, available, writable);
    }

    @Test
    void aFileSystemRunsOutFromNinetyPercentOn() {
        assertEquals(Room.ENOUGH, Room.of(file(100 * GB, 89 * GB, 11 * GB, true)));
        assertEquals(Room.LITTLE, Room.of(file(100 * GB, 90 * GB, 10 * GB, true)));
        assertEquals(Room.HARDLY, Room.of(file(100 * GB, 97 * GB, 3 * GB, true)));
        assertEquals(Room.LITTLE, Room.of(file(100 * GB, 85 * GB, 9 * GB, true)), "what is kept for root is no room");
    }

    @Test
    void theLastGigabyteIsLittleWhereThereWereMany() {
        assertEquals(Room.LITTLE, Room.of(file(9 * GB, 7 * GB, 9 * GB / 10, true)));
        assertEquals(Room.ENOUGH, Room.of(file(GB / 2, GB / 10, GB / 2 - GB / 10, true)), "such as /boot");
    }

    @Test
    void whatCannotBeWrittenToNeedsNoRoom() {
        assertEquals(Room.ENOUGH, Room.of(file(4 * GB, 4 * GB, 0, false)));
    }

    @Test
    void aHostileMountPointStaysOneWordOfTheCommand() {
        assertEquals("/var/lib", Diagnosis.command("/var/lib").get(5));
        assertEquals(
                "'/a b'\\''; rm -rf ~ #'",
                Diagnosis.command("/a b'; rm -rf ~ #").get(5));
        assertEquals("'/$(reboot)'", Diagnosis.command("/$(reboot)").get(5));
        assertEquals(
                "$'/x\\012y\\342\\200\\256\\047'",
                Diagnosis.command("/x\ny\u202e'").get(5));
    }
}
