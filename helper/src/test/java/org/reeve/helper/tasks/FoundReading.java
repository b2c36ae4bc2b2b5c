package org.reeve.helper.tasks;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.scans.DiskEntry;

/** Reads what a disk usage found, as a window does. */
public final class FoundReading {
    private FoundReading() {}

    /** What is in one folder of it. */
    public static List<DiskEntry> node(TaskFiles files, long node) {
        List<DiskEntry> entries = new ArrayList<>();
        new Found(files, () -> true).node(node, entries::add);
        return entries;
    }
}
