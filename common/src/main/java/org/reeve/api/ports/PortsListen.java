package org.reeve.api.ports;

import org.reeve.api.Change;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Listening where only root may, for a program that stays the user's own. TCP only. */
public interface PortsListen extends Right.Manage {
    /**
     * Gives out one socket that is bound and listens; root keeps none.
     *
     * @throws org.reeve.api.HelperException CONFLICT where somebody listens there, which says who; NOT_FOUND where this machine
     *     has no such address; DENIED where the kernel refuses it
     */
    Change listen(PortAddress address, Sink<HandedPort> socket);

    /**
     * Listens, and gives out each connection as it comes, until the call is cancelled; then nobody listens any more. A receiver
     * that takes none leaves them to the kernel's queue.
     *
     * @throws org.reeve.api.HelperException as with {@link #listen}
     */
    Change accept(PortAddress address, Sink<HandedConnection> connections);
}
