package org.reeve.helper;

import java.io.IOException;
import java.nio.file.Path;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.auth.Gate;
import org.reeve.helper.auth.Peer;
import org.reeve.helper.system.Bus;

/** The start of a helper as root, behind the launcher: check oneself, pin the peer, and only then listen. */
final class RootStart {
    private static final long NOBODY = 65534;
    private static final long INVALID = 0xFFFFFFFFL;

    private RootStart() {}

    /** Makes the gate when the peer is known. */
    interface Gates {
        Gate gate(Bus machine, Peer peer);
    }

    static int run(SelfChecks checks, Gates gates) throws IOException {
        long uid = number("PKEXEC_UID");
        if (uid == 0 || uid == NOBODY || uid == INVALID) {
            throw new HelperException(
                    Problem.NOT_STARTED, "The root helper serves an ordinary user; a window of root needs none.");
        }
        checks.require();
        Peer peer = Peer.behindLauncher(number("REEVE_LAUNCHER"), number("REEVE_WINDOW"), uid);
        Path runtime = Directories.required("RUNTIME_DIRECTORY");
        Listener listener = Listener.ofRoot(runtime, uid);
        try (Bus machine = Bus.system()) {
            Gate gate = gates.gate(machine, peer);
            Helper helper = new Helper(peer, gate, Directories.required("STATE_DIRECTORY"), checks);
            return helper.serve(listener, System.in, helper.rootRows(machine, runtime, number("REEVE_LAUNCHER")));
        }
    }

    private static long number(String variable) {
        String text = System.getenv().getOrDefault(variable, "");
        if (!text.matches("[0-9]{1,10}")) {
            throw new HelperException(
                    Problem.NOT_STARTED, "The root helper is started by its launcher: no " + variable + ".");
        }
        return Long.parseLong(text);
    }
}
