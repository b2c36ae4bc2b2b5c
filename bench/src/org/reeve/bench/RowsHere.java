package org.reeve.bench;

import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.helper.logs.Logs;

/**
 * The rows of this machine's journal by the own helper's classes in one process, as root: what is left of a row's cost when
 * nothing is written to a socket or read from one.
 */
public final class RowsHere {
    private static final int TIMES = 5;

    private RowsHere() {}

    /** Measures so many rows. */
    public static void main(String[] arguments) {
        int many = Integer.parseInt(arguments[0]);
        Samples samples = new Samples();
        Logs logs = new Logs();
        for (int i = 0; i < TIMES; i++) {
            long[] found = new long[1];
            long begun = System.nanoTime();
            try (LogCursor cursor = logs.open(JournalSource.mine(), LogQuery.ALL)) {
                cursor.next(LogPlace.NEWEST, many, rows -> found[0] += rows.count());
            }
            samples.add("journal rows here", "rows/s", found[0] / ((System.nanoTime() - begun) / 1e9));
        }
        samples.print();
        System.exit(0);
    }
}
