package org.reeve.helper.auth;

import org.reeve.helper.system.Proc;

/** Peers for tests. */
public final class Peers {
    private Peers() {}

    /** A process pinned as it is. */
    public static Peer of(long pid) {
        return new Peer(Proc.of(pid).orElseThrow());
    }
}
