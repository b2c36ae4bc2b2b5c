package org.reeve.gui.processes;

import java.util.List;
import java.util.Optional;
import org.reeve.api.processes.ProcessFigures;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessRates;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.RunningProcess;

/**
 * A row of the table: a process, or all processes of a unit.
 *
 * @param key what it is known by
 * @param depth how far it stands in
 * @param process the process; absent for a unit
 * @param unit the unit whose processes these are; absent for a process, and for those of none
 * @param count how many processes it stands for
 * @param sums what they take
 * @param below whether others belong below it
 * @param open whether those are shown
 */
record Line(
        Object key,
        int depth,
        Optional<RunningProcess> process,
        Optional<ProcessUnit> unit,
        int count,
        Sums sums,
        boolean below,
        boolean open) {
    /** What the key of processes without a unit is. */
    static final Object NO_UNIT = "";

    /**
     * What processes take together.
     *
     * @param processor in thousandths of one processor; absent where nothing was measured yet
     * @param memory in bytes
     * @param read bytes per second; absent where the kernel tells of none of them
     * @param written bytes per second; absent where the kernel tells of none of them
     */
    record Sums(Optional<Integer> processor, long memory, Optional<Long> read, Optional<Long> written) {
        static Sums of(List<RunningProcess> all) {
            List<ProcessRates> rates = all.stream()
                    .map(RunningProcess::figures)
                    .flatMap(one -> one.rates().stream())
                    .toList();
            return new Sums(
                    rates.stream().map(ProcessRates::processor).reduce(Integer::sum),
                    all.stream()
                            .map(RunningProcess::figures)
                            .mapToLong(ProcessFigures::memory)
                            .sum(),
                    rates.stream().flatMap(one -> one.read().stream()).reduce(Long::sum),
                    rates.stream().flatMap(one -> one.written().stream()).reduce(Long::sum));
        }
    }

    static Line of(RunningProcess process) {
        return of(process, 0, false, false);
    }

    static Line of(RunningProcess process, int depth, boolean below, boolean open) {
        return new Line(
                process.id(), depth, Optional.of(process), Optional.empty(), 1, Sums.of(List.of(process)), below, open);
    }

    static Line of(Optional<ProcessUnit> unit, List<RunningProcess> all, boolean open) {
        Object key = unit.map(Object.class::cast).orElse(NO_UNIT);
        return new Line(key, 0, Optional.empty(), unit, all.size(), Sums.of(all), true, open);
    }

    Optional<ProcessId> id() {
        return process.map(RunningProcess::id);
    }
}
