package org.reeve.api.ports;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Seeing what listens. */
public interface PortsRead extends Right.Look {
    /**
     * Every socket of this machine's network that listens, as the kernel shows it to everybody, with the processes that this user
     * may look into.
     */
    void list(Sink<Listener> listeners);
}
