package org.reeve.helper.tasks.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** What a program prints, cut at zero bytes, which no name of a file can hold, or at the ends of its lines. */
final class Records {
    private static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final int end;
    private byte[] buffer = new byte[512];

    Records(InputStream in) {
        this(in, 0);
    }

    private Records(InputStream in, int end) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.end = end;
    }

    /** Each line is one. */
    static Records lines(InputStream in) {
        return new Records(in, '\n');
    }

    /** What takes them. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] record) throws IOException;
    }

    /** Hands on each one that is whole. */
    void each(Taker taker) throws IOException {
        int length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == end) {
                taker.take(Arrays.copyOf(buffer, length));
                length = 0;
            } else {
                length = append(length, next);
            }
        }
    }

    /** What find(1) printed cannot be what it was asked for. */
    static HelperException notUnderstood() {
        return new HelperException(Problem.FAILED, "find printed what Reeve does not understand.");
    }

    private int append(int length, int next) throws IOException {
        if (length == LONGEST) {
            throw new IOException("it printed a record of more than " + LONGEST + " bytes");
        }
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length] = (byte) next;
        return length + 1;
    }
}
