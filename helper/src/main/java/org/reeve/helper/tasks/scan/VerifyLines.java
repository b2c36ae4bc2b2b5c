package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What a package manager prints while it compares, some lines at a time; what is no such line is told in the log. */
final class VerifyLines {
    /** So many are in memory. */
    private static final int AT_ONCE = 100;

    /** dpkg looks through its whole database to say whose a file is. */
    private static final long PACE_NANOS = 2_000_000_000L;

    private final Report report;
    private final Taker taker;
    private final List<VerifyLine> waiting = new ArrayList<>();
    private long told = System.nanoTime();

    VerifyLines(Report report, Taker taker) {
        this.report = report;
        this.taker = taker;
    }

    /** What takes them. */
    @FunctionalInterface
    interface Taker {
        void take(List<VerifyLine> lines) throws IOException;
    }

    void read(InputStream out) throws IOException {
        Records.lines(out).each(octets -> take(Shown.of(octets)));
        tell();
    }

    private void take(String text) throws IOException {
        VerifyLine line = VerifyLine.of(text).orElse(null);
        if (line == null) {
            report.log("Not understood: " + text);
            return;
        }
        if (line.differs()) {
            waiting.add(line);
        }
        if (waiting.size() == AT_ONCE || System.nanoTime() - told > PACE_NANOS) {
            tell();
        }
    }

    private void tell() throws IOException {
        told = System.nanoTime();
        taker.take(List.copyOf(waiting));
        waiting.clear();
        report.tell();
    }
}
