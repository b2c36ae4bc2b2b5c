package org.reeve.helper.auth;

import java.util.Optional;
import java.util.function.LongFunction;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Proc;

/**
 * The one process that this helper serves, pinned by pid and start time, which together name one process for ever. Its
 * identity comes from the kernel and the launcher, never from a message.
 */
public final class Peer {
    private final Proc process;
    private final LongFunction<Optional<Proc>> look;

    Peer(Proc process) {
        this(process, Proc::of);
    }

    /** Looks at processes elsewhere than in /proc, for tests: nobody can be another user there. */
    Peer(Proc process, LongFunction<Optional<Proc>> look) {
        this.process = process;
        this.look = look;
    }

    /**
     * Pins the window behind a launcher. The launcher stays as a witness: while its parent is the window, the window's pid
     * cannot have passed to another process, because a process whose parent ends gets another parent.
     */
    public static Peer behindLauncher(long launcher, long window, long uid) {
        Proc witness = require(launcher);
        if (witness.uid() != 0 || witness.parent() != window) {
            throw refused("the launcher is not what it says");
        }
        Proc process = require(window);
        if (!require(launcher).equals(witness) || !process.running()) {
            throw refused("the window ended while the helper started");
        }
        if (process.uid() != uid || !process.plain()) {
            throw refused("the window runs as another user than the one who asked");
        }
        return new Peer(process);
    }

    /** Pins the parent of this process, for the own helper. */
    public static Peer parent(long uid) {
        Proc self = require(ProcessHandle.current().pid());
        Proc process = require(self.parent());
        if (require(self.pid()).parent() != process.pid() || !process.running()) {
            throw refused("the window ended while the helper started");
        }
        if (process.uid() != uid) {
            throw refused("the window runs as another user");
        }
        return new Peer(process);
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

    /**
     * Whether it still runs: the same process, no zombie, and still nobody's but its user's. Once it became a setuid program,
     * what is asked in its name is not asked by its user.
     */
    public boolean alive() {
        return look.apply(process.pid())
                .filter(now -> now.startTime() == process.startTime() && now.running())
                .filter(now -> now.uid() == process.uid() && now.plain())
                .isPresent();
    }
}
