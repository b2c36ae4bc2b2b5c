package org.reeve.bench;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/** All processes to typed rows, of a machine that has so many: Processes WANTED TIMES. Those that are missing sleep meanwhile. */
public final class Processes {
    private static final String SLEEP = "/usr/bin/sleep";

    private Processes() {}

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        Samples samples = new Samples();
        List<Process> sleeping = new ArrayList<>();
        try (Link link = Link.of(Installation.find(), LinkTrace.none())) {
            ProcessesRead processes = link.of(ProcessesRead.class);
            int there = processes.list().size();
            for (int i = there; i < wanted; i++) {
                sleeping.add(new ProcessBuilder(SLEEP, "1000").start());
            }
            int[] seen = new int[1];
            samples.millis(
                    "processes", times / 2, times, () -> seen[0] = processes.list().size());
            samples.add("processes there", "", seen[0]);
        } finally {
            sleeping.forEach(Process::destroyForcibly);
        }
        samples.print();
    }
}
