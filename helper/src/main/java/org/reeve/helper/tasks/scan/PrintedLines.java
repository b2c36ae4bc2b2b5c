package org.reeve.helper.tasks.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A program's lines, however long it makes them: what is beyond a line's room goes on as the next. */
final class PrintedLines {
    private static final int LONGEST = 4096;

    private final InputStream in;
    private boolean more = true;

    PrintedLines(InputStream in) {
        this.in = in;
    }

    /** Whether the last line was not the end. */
    boolean more() {
        return more;
    }

    /** The next line; empty also at the end. Tabs are blanks, and what ends a line on other systems is left out. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        while (line.size() < LONGEST) {
            int octet = in.read();
            if (octet < 0) {
                more = false;
                break;
            }
            if (octet == '\n') {
                break;
            }
            if (octet != '\r') {
                line.write(octet == '\t' ? ' ' : octet);
            }
        }
        return line.toByteArray();
    }
}
