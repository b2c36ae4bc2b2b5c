package org.reeve.api.ports;

/** What a socket that listens is made of. */
public enum ListenerKind {
    TCP4("tcp"),
    TCP6("tcp6"),
    UDP4("udp"),
    UDP6("udp6"),
    UNIX_STREAM("unix"),
    UNIX_PACKET("unix"),
    UNIX_DATAGRAM("unix");

    private final String table;

    ListenerKind(String table) {
        this.table = table;
    }

    /** The table of proc_net(5) that it is in. */
    public String table() {
        return table;
    }

    /** Whether it can be reached by a path or a name of this machine only. */
    public boolean unix() {
        return table.equals("unix");
    }

    /** Whether it is of TCP. */
    public boolean tcp() {
        return this == TCP4 || this == TCP6;
    }
}
