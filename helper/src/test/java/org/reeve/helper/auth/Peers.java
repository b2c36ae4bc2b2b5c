package org.reeve.helper.auth;

import org.reeve.helper.system.Proc;

/** Peers for tests. */
public final class Peers {
    private Peers() {}

    /** A process pinned as it is. */
    public static Peer of(long pid) {
        return new Peer(Proc.of(pid).orElseThrow());
    }

    /** A process that everybody takes for a user's: tests may be root's. */
    public static Peer of(long pid, long uid) {
        return new Peer(Proc.of(pid).map(found -> withUser(found, uid)).orElseThrow(), asked -> Proc.of(asked)
                .map(found -> withUser(found, uid)));
    }

    private static Proc withUser(Proc found, long uid) {
        return new Proc(
                found.pid(), found.running(), found.parent(), uid, found.plain(), found.startTime(), found.command());
    }
}
