package org.reeve.gui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.reeve.api.overview.Snapshot.FileSystem;

class RoomTest {
    private static final long GB = 1_000_000_000L;

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
