package org.reeve.helper.ports;

import java.io.IOException;
import org.reeve.helper.system.Fds;

/** A descriptor that becomes readable when it is rung. Rung after it is closed it does nothing: its number may be another's. */
final class Bell implements AutoCloseable {
    private final Fds fds;
    private final int number;
    private boolean closed;

    Bell(Fds fds) throws IOException {
        this.fds = fds;
        this.number = fds.bell();
    }

    int number() {
        return number;
    }

    synchronized void ring() {
        if (!closed) {
            fds.ring(number);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        fds.close(number);
    }
}
