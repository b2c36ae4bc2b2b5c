package org.reeve.gui.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;

class DiskThenTest {
    private static DiskEntry entry(DiskKind kind, String name, long bytes) {
        return new DiskEntry(kind, name, bytes, 1, DiskEntry.CLOSED);
    }

    private static final DiskEntry LOG = entry(DiskKind.FOLDER, "log", 500);

    @Test
    void whatWasThereHasGrownOrShrunk() {
        DiskThen then = DiskThen.of(List.of(entry(DiskKind.FOLDER, "log", 800)));
        assertEquals(new DiskThen.Grown(-300), then.since(LOG));
        assertEquals(OptionalLong.of(-300), DiskThen.more(Optional.of(then.since(LOG)), LOG));
    }

    @Test
    void aFileIsNotTheFolderThatHadItsName() {
        DiskThen then = DiskThen.of(List.of(entry(DiskKind.FILE, "log", 800)));
        assertEquals(new DiskThen.Appeared(), then.since(LOG));
        assertEquals(OptionalLong.of(500), DiskThen.more(Optional.of(then.since(LOG)), LOG));
    }

    @Test
    void whatIsNotNamedMayHaveBeenSmall() {
        DiskThen then = DiskThen.of(List.of(entry(DiskKind.REST, "", 10)));
        assertEquals(new DiskThen.AppearedOrSmall(), then.since(LOG));
        assertEquals(new DiskThen.Grown(5), then.since(entry(DiskKind.REST, "", 15)));
    }

    @Test
    void withoutAnEarlierRunNothingIsKnown() {
        assertEquals(OptionalLong.empty(), DiskThen.more(Optional.empty(), LOG));
    }
}
