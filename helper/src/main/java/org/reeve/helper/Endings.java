package org.reeve.helper;

import java.io.IOException;
import java.io.InputStream;
import org.reeve.helper.auth.Peer;
import org.reeve.helper.server.Activity;
import org.reeve.helper.system.Native;

/**
 * Why a helper ends: its peer is gone, its standard input is at its end, nobody said hello, nothing was done for ten minutes.
 * One poll waits for all of them; nothing is asked in a loop.
 */
final class Endings {
    private static final int STDIN = 0;
    private static final int HELLO_MILLIS = 10_000;
    private static final String GONE = "the window is gone";

    private final Native libc;
    private final Peer peer;
    private final Activity activity;
    private final long idleMillis;

    Endings(Native libc, Peer peer, Activity activity, long idleMillis) {
        this.libc = libc;
        this.peer = peer;
        this.activity = activity;
        this.idleMillis = idleMillis;
    }

    /** Waits for the first reason to end; answers it as a sentence. */
    String await(InputStream input) throws IOException {
        int pidfd;
        try {
            pidfd = libc.pidfd(peer.pid());
        } catch (IOException e) {
            return GONE;
        }
        // Only now is it certain that the descriptor is the peer's and not that of a later process of its pid.
        return peer.alive() ? await(input, pidfd) : GONE;
    }

    private String await(InputStream input, int pidfd) throws IOException {
        int patience = HELLO_MILLIS;
        while (true) {
            boolean[] ready = libc.readable(patience, STDIN, pidfd);
            if (ready[1]) {
                return GONE;
            }
            if (ready[0] && input.read() < 0) {
                return "the window closed the helper's input";
            }
            if (!activity.greeted()) {
                return "nobody said hello";
            }
            long left = idleMillis - activity.idleMillis();
            if (left <= 0) {
                return "nothing was done for ten minutes";
            }
            patience = (int) left;
        }
    }
}
