package org.reeve.helper.auth;

import java.io.IOException;
import org.reeve.helper.system.Native;
import org.reeve.helper.system.Proc;

/** Peers for tests. */
public final class Peers {
    private Peers() {}

    /** A process pinned as it is. */
    public static Peer of(long pid) throws IOException {
        Native libc = new Native();
        return new Peer(libc, Proc.of(pid).orElseThrow(), libc.pidfd(pid));
    }
}
