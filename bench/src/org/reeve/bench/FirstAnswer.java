package org.reeve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/**
 * How long a person waits, measured from inside a process that plays the window: a helper's spawn to its first answer, a
 * click to its first answer through pkexec and systemd-run without a prompt, and calls on a pooled connection; and what the
 * helpers weigh. Prints one line a figure: name, median, least, most, unit.
 */
public final class FirstAnswer {
    private static final int STARTS = 15;
    private static final int WARM_UP = 5_000;
    private static final int CALLS = 20_000;
    private static final int LISTS = 300;
    private static final UnitName UNIT = new UnitName("reeve-test-ok.service");

    private FirstAnswer() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException {
        Installation installation = Installation.find();
        // The first start pays for this process's own classes.
        startOwn(installation);
        starts("own helper, spawn to first answer", installation, FirstAnswer::startOwn);
        starts("root helper, spawn to first answer", installation, FirstAnswer::startRoot);
        starts("click to first answer: restart of a unit", installation, FirstAnswer::click);
        try (Link link = Link.of(installation, LinkTrace.none())) {
            pings(link);
            lists(link);
            link.of(ServicesManage.class).restart(UNIT);
            weigh("own helper", link.of(SessionRead.class, link.own()).ping().pid());
            weigh("root helper", link.of(SessionRead.class, link.root()).ping().pid());
        }
    }

    private interface Start {
        long nanos(Installation installation);
    }

    private static long startOwn(Installation installation) {
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long begun = System.nanoTime();
            link.of(SessionRead.class, link.own()).ping();
            return System.nanoTime() - begun;
        }
    }

    private static long startRoot(Installation installation) {
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long begun = System.nanoTime();
            link.of(SessionRead.class, link.root()).ping();
            return System.nanoTime() - begun;
        }
    }

    private static long click(Installation installation) {
        try (Link link = Link.of(installation, LinkTrace.none())) {
            // systemd refuses a unit that is started too often; forgetting that is not part of the click.
            link.of(ServicesManage.class).resetFailed(UNIT);
        }
        pause();
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long begun = System.nanoTime();
            Change change = link.of(ServicesManage.class).restart(UNIT);
            long ended = System.nanoTime();
            if (!change.result().startsWith("active")) {
                throw new IllegalStateException("the unit did not restart: " + change);
            }
            return ended - begun;
        }
    }

    private static void starts(String name, Installation installation, Start start) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            millis.add(start.nanos(installation) / 1e6);
            pause();
        }
        print(name, millis, "ms");
    }

    /** Lets the helper that was closed go, so that it does not run into the next measurement. */
    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pings(Link link) {
        SessionRead session = link.of(SessionRead.class, link.own());
        for (int i = 0; i < WARM_UP; i++) {
            session.ping();
        }
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            session.ping();
            micros.add((System.nanoTime() - begun) / 1e3);
        }
        print("session.read.ping, pooled connection", micros, "us");
    }

    private static void lists(Link link) {
        ServicesRead services = link.of(ServicesRead.class);
        int[] units = new int[1];
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            units[0] = 0;
            long begun = System.nanoTime();
            services.list(Scope.SYSTEM, List.<UnitType>of(), unit -> units[0]++);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        print("services.read.list of " + units[0] + " units", millis.subList(LISTS / 3, LISTS), "ms");
    }

    private static void weigh(String name, long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:") || line.startsWith("VmHWM:")) {
                double mebibytes = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                print(name + (line.startsWith("VmRSS") ? ", memory (RSS)" : ", most memory (RSS)"),
                        List.of(mebibytes), "MiB");
            }
        }
    }

    private static void print(String name, List<Double> values, String unit) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        System.out.printf(
                "%s|%.1f|%.1f|%.1f|%s%n",
                name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), unit);
    }
}
