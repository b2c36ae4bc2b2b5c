package org.reeve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitFile;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/**
 * What the window asks for before its first rows, where systemd has thousands of units: those in memory and the files on disk,
 * as typed lists, by the own helper. The first reading of a fresh helper, and those after it; elapsed, and processor time of
 * both processes. Prints as FirstAnswer does.
 */
public final class ManyLists {
    private static final int FIRSTS = 7;
    private static final int TIMES = 40;
    private static final double TICKS = 100;

    private ManyLists() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException {
        Installation installation = Installation.find();
        List<Double> first = new ArrayList<>();
        for (int i = 0; i < FIRSTS; i++) {
            try (Link link = Link.of(installation, LinkTrace.none())) {
                link.of(SessionRead.class, link.own()).ping();
                first.add(read(link.of(ServicesRead.class)).millis());
            }
        }
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long helper = link.of(SessionRead.class, link.own()).ping().pid();
            many(link.of(ServicesRead.class), helper, first);
        }
    }

    private record Reading(int units, int files, double millis) {}

    private static void many(ServicesRead services, long helper, List<Double> first) throws IOException {
        Reading all = read(services);
        List<Double> later = new ArrayList<>();
        double before = cpu(helper) + cpu(ProcessHandle.current().pid());
        for (int i = 0; i < TIMES; i++) {
            later.add(read(services).millis());
        }
        double cpu = (cpu(helper) + cpu(ProcessHandle.current().pid()) - before) / TIMES;
        String what = all.units() + " units and " + all.files() + " files read as the window does";
        print(what + ", first time in a fresh helper", first);
        print(what + ", again", later);
        print("of that processor time, both processes, average", List.of(cpu));
    }

    private static Reading read(ServicesRead services) {
        List<Unit> units = new ArrayList<>();
        List<UnitFile> files = new ArrayList<>();
        long begun = System.nanoTime();
        services.list(Scope.SYSTEM, List.of(), units::add);
        services.files(Scope.SYSTEM, List.of(), files::add);
        return new Reading(units.size(), files.size(), (System.nanoTime() - begun) / 1e6);
    }

    /** Milliseconds on the processor so far: proc_pid_stat(5), fields 14 and 15, in hundredths of a second. */
    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS;
    }

    private static void print(String name, List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        System.out.printf(
                "%s|%.1f|%.1f|%.1f|ms%n", name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
}
