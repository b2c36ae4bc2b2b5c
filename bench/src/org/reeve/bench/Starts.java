package org.reeve.bench;

import org.reeve.api.Change;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/**
 * How long a person waits for what is not running yet, seen from a process that plays the window: from the call to the typed
 * answer. Each kind of start in turn, so often as the argument says.
 */
public final class Starts {
    private static final UnitName UNIT = new UnitName("reeve-test-ok.service");

    private final Installation installation = Installation.find();
    private final Samples samples = new Samples();

    private Starts() {}

    /** Measures so many rounds. */
    public static void main(String[] arguments) throws Exception {
        Starts starts = new Starts();
        // The first of each pays for this process's own classes.
        starts.round(new Samples());
        for (int i = Integer.parseInt(arguments[0]); i > 0; i--) {
            starts.round(starts.samples);
        }
        starts.samples.print();
    }

    private void round(Samples into) throws Exception {
        own(into);
        root(into);
        click(into);
        cockpit(into);
    }

    private void own(Samples into) throws InterruptedException {
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long begun = System.nanoTime();
            link.of(SessionRead.class, link.own()).ping();
            into.millis("start own", System.nanoTime() - begun);
        }
        pause();
    }

    /** A start, and then the first change of a helper that runs but has changed nothing yet. */
    private void root(Samples into) throws InterruptedException {
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long begun = System.nanoTime();
            link.of(SessionRead.class, link.root()).ping();
            into.millis("start root", System.nanoTime() - begun);
            into.millis("first change", restart(link));
        }
        pause();
    }

    private void click(Samples into) throws InterruptedException {
        try (Link link = Link.of(installation, LinkTrace.none())) {
            into.millis("click", restart(link));
            into.millis("later change", restart(link));
            // systemd refuses a unit that is started too often; forgetting that is part of no figure.
            link.of(ServicesManage.class).resetFailed(UNIT);
        }
        pause();
    }

    private static long restart(Link link) {
        long begun = System.nanoTime();
        Change change = link.of(ServicesManage.class).restart(UNIT);
        long ended = System.nanoTime();
        if (!change.result().startsWith("active")) {
            throw new IllegalStateException("the unit did not restart: " + change);
        }
        return ended - begun;
    }

    private static void cockpit(Samples into) throws Exception {
        long begun = System.nanoTime();
        try (Cockpit bridge = Cockpit.start()) {
            into.millis("start cockpit", System.nanoTime() - begun);
        }
        pause();
    }

    /** Lets what was closed go, so that it does not run into the next measurement. */
    private static void pause() throws InterruptedException {
        Thread.sleep(400);
    }
}
