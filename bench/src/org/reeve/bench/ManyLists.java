package org.reeve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * both processes. ManyLists LABEL FIRSTS TIMES
 */
public final class ManyLists {
    private static final double TICKS = 100;

    private ManyLists() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        Installation installation = Installation.find();
        String label = arguments[0] + " window ";
        Samples samples = new Samples();
        for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
            try (Link link = Link.of(installation, LinkTrace.none())) {
                link.of(SessionRead.class, link.own()).ping();
                samples.millis(label + "first", read(link.of(ServicesRead.class)));
            }
        }
        try (Link link = Link.of(installation, LinkTrace.none())) {
            long helper = link.of(SessionRead.class, link.own()).ping().pid();
            again(link.of(ServicesRead.class), helper, samples, label, Integer.parseInt(arguments[2]));
        }
        samples.print();
    }

    private static void again(ServicesRead services, long helper, Samples samples, String label, int times)
            throws IOException {
        read(services);
        double before = cpu(helper) + cpu(ProcessHandle.current().pid());
        for (int i = 0; i < times; i++) {
            samples.millis(label + "again", read(services));
        }
        double cpu = (cpu(helper) + cpu(ProcessHandle.current().pid()) - before) / times;
        samples.add(label + "cpu", "ms", cpu);
    }

    private static long read(ServicesRead services) {
        List<Unit> units = new ArrayList<>();
        List<UnitFile> files = new ArrayList<>();
        long begun = System.nanoTime();
        services.list(Scope.SYSTEM, List.of(), units::add);
        services.files(Scope.SYSTEM, List.of(), files::add);
        return System.nanoTime() - begun;
    }

    /** Milliseconds on the processor so far: proc_pid_stat(5), fields 14 and 15, in hundredths of a second. */
    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS;
    }
}
