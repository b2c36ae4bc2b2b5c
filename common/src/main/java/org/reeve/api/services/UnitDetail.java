package org.reeve.api.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one unit that its pane shows.
 *
 * @param unit the row of the list
 * @param names all its names, the canonical one and its aliases
 * @param since when it came into its state
 * @param process its main process, where it has one
 * @param outcome how its last run ended
 * @param memoryBytes memory in use, where the system accounts for it
 * @param tasks processes and threads, where the system accounts for them
 * @param file where it comes from
 * @param can what systemd would accept
 * @param stopsAlong running units that would stop with it
 */
public record UnitDetail(
        Unit unit,
        List<UnitName> names,
        Optional<Instant> since,
        Optional<MainProcess> process,
        Outcome outcome,
        Optional<Long> memoryBytes,
        Optional<Long> tasks,
        Origin file,
        Abilities can,
        List<UnitName> stopsAlong) {
    /** Copies the lists. */
    public UnitDetail {
        names = List.copyOf(names);
        stopsAlong = List.copyOf(stopsAlong);
    }

    /**
     * The main process of a service.
     *
     * @param pid its process id
     * @param command the kernel's name of it, {@code comm}; hostile
     */
    public record MainProcess(long pid, String command) {}

    /**
     * How the last run ended.
     *
     * @param result systemd's word: success, exit-code, signal, timeout, start-limit-hit …
     * @param exitCode the exit code, where the main process exited by itself
     * @param signal the signal's number, where one ended it
     * @param restarts how often systemd started it again by itself
     * @param conditionMet whether the conditions of its last start held
     */
    public record Outcome(
            String result, Optional<Integer> exitCode, Optional<Integer> signal, long restarts, boolean conditionMet) {}

    /**
     * Where a unit comes from.
     *
     * @param path its unit file, empty where it has none
     * @param dropIns files that change it
     * @param startup whether it starts at boot, in systemd's word; empty where the question does not arise
     * @param outdated whether the files changed since systemd read them
     */
    public record Origin(String path, List<String> dropIns, String startup, boolean outdated) {
        /** Copies the list. */
        public Origin {
            dropIns = List.copyOf(dropIns);
        }
    }

    /** What systemd would accept: a start, a stop, a reload. */
    public record Abilities(boolean start, boolean stop, boolean reload) {}
}
