package org.reeve.bench;

import java.util.List;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/**
 * systemd's units to typed rows in this process, by Reeve and by peers in turn: Lists LABEL TIMES. With "rows N…" after
 * that, the same list again and again until so many rows have come, and what the helper weighs then.
 */
public final class Lists {
    private final Samples samples = new Samples();
    private final String label;
    private final int times;

    private Lists(String label, int times) {
        this.label = label;
        this.times = times;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        Lists lists = new Lists(arguments[0] + " ", Integer.parseInt(arguments[1]));
        try (Link link = Link.of(Installation.find(), LinkTrace.none());
                BareUnits bare = new BareUnits();
                Cockpit cockpit = Cockpit.start().greeted()) {
            String channel = cockpit.systemd();
            // Turn by turn: systemd's own moods are larger than the difference.
            for (int i = -lists.times / 2; i < lists.times; i++) {
                lists.turn(i < 0 ? new Samples() : lists.samples, link.of(ServicesRead.class), bare, cockpit, channel);
            }
            for (int i = 3; i < arguments.length; i++) {
                lists.rows(link, bare, Integer.parseInt(arguments[i]));
            }
        }
        lists.samples.print();
    }

    private void turn(Samples into, ServicesRead services, BareUnits bare, Cockpit cockpit, String channel)
            throws Exception {
        int[] units = new int[1];
        into.millis(label + "reeve", 0, 1, () -> units[0] = count(services));
        into.millis(label + "dbus-java", 0, 1, () -> same(units[0], bare.list()));
        into.millis(label + "cockpit", 0, 1, () -> same(units[0], cockpit.units(channel)));
        into.add(label + "units", "", units[0]);
    }

    private static int count(ServicesRead services) {
        int[] count = new int[1];
        services.list(Scope.SYSTEM, List.of(), unit -> count[0]++);
        return count[0];
    }

    /** A helper of systemd's may come or go meanwhile. */
    private static void same(int expected, List<Unit> found) {
        if (Math.abs(found.size() - expected) > 10) {
            throw new IllegalStateException("expected " + expected + " units, found " + found.size());
        }
    }

    private void rows(Link link, BareUnits bare, int wanted) throws Exception {
        ServicesRead services = link.of(ServicesRead.class);
        long begun = System.nanoTime();
        long came = 0;
        while (came < wanted) {
            came += count(services);
        }
        samples.add(label + "rows " + wanted, "rows/s", came / seconds(begun));
        long pid = link.of(SessionRead.class, link.own()).ping().pid();
        samples.add(label + "rows " + wanted, "MiB", Weight.resident(pid));
        begun = System.nanoTime();
        came = 0;
        while (came < wanted) {
            came += bare.list().size();
        }
        samples.add(label + "rows " + wanted + " dbus-java", "rows/s", came / seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
