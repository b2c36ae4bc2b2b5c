package org.reeve.api.ports;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Who listens. */
public interface PortsConfidential extends Right.Confidential {
    /** Every socket of this machine's network that listens, with every process that holds it, whoever's it is. */
    void list(Sink<Listener> listeners);
}
