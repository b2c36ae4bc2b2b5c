package org.reeve.api.connections;

import java.util.List;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Seeing connections. */
public interface ConnectionsRead extends Right.Look {
    /**
     * Every profile that this user may see, and what is up of it.
     *
     * @throws org.reeve.api.HelperException UNAVAILABLE where NetworkManager does not run or is not installed
     */
    List<Connection> list();

    /**
     * All connections, then those that change, from NetworkManager's signals, gathered for 100 ms; goes on when NetworkManager
     * stops and starts again. Runs until it is cancelled.
     */
    void watch(Sink<ConnectionsChanged> changes);

    /** The counters of all interfaces, once a second until it is cancelled; they have no signal. */
    void traffic(Sink<Traffic> counters);
}
