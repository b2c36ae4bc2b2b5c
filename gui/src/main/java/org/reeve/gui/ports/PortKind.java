package org.reeve.gui.ports;

import org.reeve.api.ports.ListenerKind;

/** What is filtered by. */
enum PortKind {
    TCP,
    UDP,
    UNIX;

    static PortKind of(ListenerKind kind) {
        return switch (kind) {
            case TCP4, TCP6 -> TCP;
            case UDP4, UDP6 -> UDP;
            case UNIX_STREAM, UNIX_PACKET, UNIX_DATAGRAM -> UNIX;
        };
    }
}
