package org.reeve.helper.system;

import java.nio.charset.StandardCharsets;

/** An open file of this process by its number, closed with it. */
public final class Fd implements AutoCloseable {
    private final FileCalls calls;
    private final int number;
    private boolean closed;

    Fd(FileCalls calls, int number) {
        this.calls = calls;
        this.number = number;
    }

    /** Its number. */
    public int number() {
        return number;
    }

    /** A path that leads to this very file, whatever it is called now. */
    byte[] path() {
        return ("/proc/self/fd/" + number).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            calls.shut(number);
        }
    }
}
