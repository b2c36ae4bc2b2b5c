package org.reeve.gui.scans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;

/**
 * What a folder held when an earlier run looked at it.
 *
 * @param bytes what its entries took, by kind and name
 * @param summed whether small ones were added up, so that what is not named may have been among them
 */
record DiskThen(Map<Key, Long> bytes, boolean summed) {
    /** What an entry is known by from run to run. */
    record Key(DiskKind kind, String name) {
        static Key of(DiskEntry entry) {
            return new Key(entry.kind(), entry.name());
        }
    }

    /** How an entry differs. */
    sealed interface Since {}

    /** It was there, and takes so much more, or less, in bytes. */
    record Grown(long bytes) implements Since {}

    /** It was not there. */
    record Appeared() implements Since {}

    /** It was not there, or was small. */
    record AppearedOrSmall() implements Since {}

    static DiskThen of(List<DiskEntry> entries) {
        Map<Key, Long> bytes = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> bytes.put(Key.of(entry), entry.bytes()));
        return new DiskThen(bytes, entries.stream().anyMatch(entry -> entry.kind() == DiskKind.REST));
    }

    /** How it differs now. */
    Since since(DiskEntry entry) {
        Long then = bytes.get(Key.of(entry));
        if (then != null) {
            return new Grown(entry.bytes() - then);
        }
        return summed ? new AppearedOrSmall() : new Appeared();
    }

    /** How much more it takes, for sorting; what was not there takes all of it more. */
    static OptionalLong more(Optional<Since> since, DiskEntry entry) {
        return since.map(one -> switch (one) {
                    case Grown(long bytes) -> OptionalLong.of(bytes);
                    case Appeared _, AppearedOrSmall _ -> OptionalLong.of(entry.bytes());
                })
                .orElseGet(OptionalLong::empty);
    }
}
