package org.reeve.helper;

import org.reeve.helper.auth.DevelopmentGate;
import org.reeve.helper.auth.Polkit;

/** The root helper of a source tree. It is not part of an installed Reeve. */
public final class DevelopmentMain {
    private DevelopmentMain() {}

    /** Starts it; the source tree may belong to anybody, so its own files are not checked. */
    public static void main(String[] arguments) {
        System.exit(HelperMain.start(() -> RootStart.run(
                new SelfChecks(false), (machine, peer) -> new DevelopmentGate(new Polkit(machine, peer)))));
    }
}
