package org.reeve.helper.auth;

import java.io.IOException;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Native;
import org.reeve.helper.system.Proc;

/**
 * The one process that this helper serves, pinned: named by pid and start time, held by a pidfd. Its identity comes from the
 * kernel and the launcher, never from a message.
 */
public final class Peer {
    private final Native libc;
    private final Proc process;
    private final int pidfd;

    Peer(Native libc, Proc process, int pidfd) {
        this.libc = libc;
        this.process = process;
        this.pidfd = pidfd;
    }

    /**
     * Pins the window behind a launcher. The launcher stays as a witness: while it lives and its parent is the window, the
     * window's pid cannot have passed to another process.
     */
    public static Peer behindLauncher(Native libc, long launcher, long window, long uid) throws IOException {
        int witness = libc.pidfd(launcher);
        Proc launched = require(launcher);
        if (launched.uid() != 0 || launched.parent() != window) {
            throw refused("the launcher is not what it says");
        }
        int pidfd = libc.pidfd(window);
        Proc process = require(window);
        if (require(launcher).parent() != window || libc.readable(0, witness)[0]) {
            throw refused("the window ended while the helper started");
        }
        if (process.uid() != uid) {
            throw refused("the window runs as another user than the one who asked");
        }
        return new Peer(libc, process, pidfd);
    }

    /** Pins the parent of this process, for the own helper. */
    public static Peer parent(Native libc, long uid) throws IOException {
        long pid = require(ProcessHandle.current().pid()).parent();
        int pidfd = libc.pidfd(pid);
        Proc process = require(pid);
        if (require(ProcessHandle.current().pid()).parent() != pid) {
            throw refused("the window ended while the helper started");
        }
        if (process.uid() != uid) {
            throw refused("the window runs as another user");
        }
        return new Peer(libc, process, pidfd);
    }

    private static Proc require(long pid) {
        return Proc.of(pid).orElseThrow(() -> refused("a process that took part in the start is gone"));
    }

    private static HelperException refused(String why) {
        return new HelperException(Problem.DENIED, "The start was refused: " + why + ".");
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Its real user. */
    public long uid() {
        return process.uid();
    }

    /** When it started, in clock ticks since boot. */
    public long startTime() {
        return process.startTime();
    }

    /** A descriptor that becomes readable when it ends. */
    public int pidfd() {
        return pidfd;
    }

    /** Whether it still runs. */
    public boolean alive() {
        return !libc.readable(0, pidfd)[0];
    }
}
