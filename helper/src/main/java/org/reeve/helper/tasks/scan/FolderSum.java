package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;

/** What a folder holds while it is walked through: its largest entries, and all others as one. */
final class FolderSum {
    static final int MOST = 2000;

    /** Smaller files than this are named only where there are few of them. */
    static final long SMALL = 64 * 1024;

    static final int MOST_SMALL = 20;
    private static final Comparator<DiskEntry> SMALLEST =
            Comparator.comparingLong(DiskEntry::bytes).thenComparing(DiskEntry::name, Comparator.reverseOrder());

    private final String name;
    private final PriorityQueue<DiskEntry> largest = new PriorityQueue<>(SMALLEST);
    private int small;
    private long restBytes;
    private long restFiles;
    private long bytes;
    private long files = 1;

    /** A folder that takes so much itself. */
    FolderSum(String name, long own) {
        this.name = name;
        this.bytes = own;
    }

    String name() {
        return name;
    }

    void add(DiskEntry entry) {
        bytes += entry.bytes();
        files += entry.files();
        if (entry.kind() == DiskKind.FILE && entry.bytes() < SMALL && ++small > MOST_SMALL) {
            rest(entry);
            return;
        }
        largest.add(entry);
        if (largest.size() > MOST) {
            rest(largest.remove());
        }
    }

    private void rest(DiskEntry entry) {
        restBytes += entry.bytes();
        restFiles += entry.files();
    }

    /** All of it as an entry of the folder above. */
    DiskEntry entry(long node) {
        return new DiskEntry(DiskKind.FOLDER, name, bytes, files, node);
    }

    /** Its entries, largest first, and behind them all others as one. */
    List<DiskEntry> entries() {
        List<DiskEntry> entries = new ArrayList<>(largest);
        entries.sort(SMALLEST.reversed());
        if (restFiles > 0) {
            entries.add(new DiskEntry(DiskKind.REST, "", restBytes, restFiles, DiskEntry.CLOSED));
        }
        return entries;
    }

    /** Writes its entries; answers where they begin, or that there are none. */
    long write(Report report) throws IOException {
        List<DiskEntry> entries = entries();
        if (entries.isEmpty()) {
            return DiskEntry.CLOSED;
        }
        long node = report.offset();
        for (DiskEntry entry : entries) {
            report.found(entry, DiskEntry.class);
        }
        report.write("\n");
        return node;
    }
}
