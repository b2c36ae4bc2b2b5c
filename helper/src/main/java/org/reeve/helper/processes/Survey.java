package org.reeve.helper.processes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.processes.ProcessFacts;
import org.reeve.api.processes.ProcessFigures;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessIo;
import org.reeve.api.processes.ProcessRates;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.RunningProcess;
import org.reeve.helper.system.ControlGroup;
import org.reeve.helper.system.ProcFolder;
import org.reeve.helper.system.Sysconf;
import org.reeve.helper.system.Users;

/**
 * Looks at all processes, and knows what the look before saw: what differs is what is told. What a process is, is read when it is
 * new, when its name changes, and else at every tenth look, because it may become another user. Used by one thread.
 */
final class Survey {
    private static final int FACTS_EVERY = 10;
    private static final int COMMAND_OCTETS = 4096;
    private static final int MILLI = 1000;
    private static final double SECOND = 1e9;

    private final ProcFolder folder;
    private final Kernel kernel;
    private final Users users;
    private final long uid;
    private final Map<Integer, Known> known = new HashMap<>();
    private int looks;

    /** What was seen of a process. */
    private record Known(ProcessFacts facts, ProcessFigures figures, long ranTicks, long nanos, int look) {}

    /** What differs from the look before. */
    record Difference(List<ProcessFacts> facts, List<ProcessFigures> figures, List<ProcessId> gone) {}

    /** Looks as the user {@code uid}: what is his, is his own; root's is everything. */
    Survey(Path proc, Path passwd, long uid) {
        Sysconf sysconf = new Sysconf();
        this.folder = new ProcFolder(proc);
        this.kernel = Kernel.parse(sysconf.ticksPerSecond(), sysconf.pageBytes(), folder.machine("stat"));
        this.users = new Users(passwd, proc);
        this.uid = uid;
    }

    /** Looks now. */
    Difference look() {
        looks++;
        List<ProcessFacts> facts = new ArrayList<>();
        List<ProcessFigures> figures = new ArrayList<>();
        List<ProcessId> gone = new ArrayList<>();
        for (int pid : folder.pids()) {
            Optional<Known> before = Optional.ofNullable(known.get(pid));
            Optional<Known> now = folder.read(pid, "stat").flatMap(text -> see(pid, Stat.parse(text), before));
            now.ifPresent(one -> {
                known.put(pid, one);
                boolean same = before.filter(
                                old -> old.facts().id().equals(one.facts().id()))
                        .isPresent();
                if (!same) {
                    before.ifPresent(old -> gone.add(old.facts().id()));
                }
                if (!same || !before.orElseThrow().facts().equals(one.facts())) {
                    facts.add(one.facts());
                }
                if (!same || !before.orElseThrow().figures().equals(one.figures())) {
                    figures.add(one.figures());
                }
            });
        }
        forget(gone);
        return new Difference(facts, figures, gone);
    }

    private void forget(List<ProcessId> gone) {
        for (Iterator<Known> all = known.values().iterator(); all.hasNext(); ) {
            Known one = all.next();
            if (one.look() != looks) {
                gone.add(one.facts().id());
                all.remove();
            }
        }
    }

    /** Everything that the last look saw. */
    List<RunningProcess> all() {
        return known.values().stream()
                .map(one -> new RunningProcess(one.facts(), one.figures()))
                .sorted(Comparator.comparingInt(one -> one.id().pid()))
                .toList();
    }

    /** One process; absent where it ended meanwhile. */
    Optional<RunningProcess> one(int pid, Stat stat) {
        return see(pid, stat, Optional.empty()).map(one -> new RunningProcess(one.facts(), one.figures()));
    }

    private Optional<Known> see(int pid, Stat stat, Optional<Known> seen) {
        ProcessId id = new ProcessId(pid, stat.startTicks());
        Optional<Known> before = seen.filter(old -> old.facts().id().equals(id));
        Optional<ProcessFacts> facts = before.filter(old -> (pid + looks) % FACTS_EVERY != 0)
                .map(Known::facts)
                .filter(old -> old.name().equals(stat.name()) && old.parent() == stat.parent())
                .or(() -> facts(id, stat));
        return facts.map(one -> known(one, stat, before));
    }

    private Known known(ProcessFacts facts, Stat stat, Optional<Known> before) {
        Optional<ProcessIo> io =
                facts.own() ? folder.read(facts.id().pid(), "io").flatMap(Counters::parse) : Optional.empty();
        long nanos = System.nanoTime();
        ProcessFigures figures = new ProcessFigures(
                facts.id(),
                stat.state(),
                stat.nice(),
                stat.threads(),
                kernel.bytes(stat.memoryPages()),
                kernel.millis(stat.ranTicks()),
                io,
                before.map(old -> rates(old, stat.ranTicks(), nanos, io)));
        return new Known(facts, figures, stat.ranTicks(), nanos, looks);
    }

    private ProcessRates rates(Known before, long ranTicks, long nanos, Optional<ProcessIo> io) {
        double seconds = Math.max(1, nanos - before.nanos()) / SECOND;
        double ran = Math.max(0, ranTicks - before.ranTicks()) / (double) kernel.ticksPerSecond();
        Optional<ProcessIo> then = before.figures().io();
        return new ProcessRates(
                (int) Math.round(MILLI * ran / seconds),
                io.flatMap(now -> then.map(old -> rate(now.read() - old.read(), seconds))),
                io.flatMap(now -> then.map(old -> rate(now.written() - old.written(), seconds))));
    }

    /** The kernel takes back what was written and thrown away again: that is no movement. */
    private static long rate(long bytes, double seconds) {
        return bytes <= 0 ? 0 : Math.round(bytes / seconds);
    }

    private Optional<ProcessFacts> facts(ProcessId id, Stat stat) {
        int pid = id.pid();
        return folder.read(pid, "status").map(status -> {
            Status.Users who = Status.users(status);
            boolean own = !stat.kernel() && (uid == 0 || (who.alone() && who.real() == uid));
            return new ProcessFacts(
                    id,
                    stat.parent(),
                    stat.name(),
                    folder.octets(pid, "cmdline", COMMAND_OCTETS)
                            .map(Survey::command)
                            .orElse(""),
                    who.real(),
                    users.name(who.real(), pid),
                    own,
                    stat.kernel(),
                    folder.read(pid, "cgroup")
                            .map(ControlGroup::path)
                            .flatMap(ControlGroup::unit)
                            .map(unit -> new ProcessUnit(unit.name(), unit.user())),
                    kernel.at(id.startTicks()));
        });
    }

    /** proc_pid_cmdline(5): each argument ends with a zero; programs that write over it leave many. */
    static String command(byte[] octets) {
        int end = octets.length;
        while (end > 0 && octets[end - 1] == 0) {
            end--;
        }
        String text = new String(octets, 0, end, StandardCharsets.UTF_8).replace('\0', ' ');
        return text.length() <= ProcessFacts.LONGEST ? text : cut(text);
    }

    private static String cut(String text) {
        int end = ProcessFacts.LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    ProcFolder folder() {
        return folder;
    }

    /** Whether other users' processes are hidden: the first one then is. */
    boolean hidden() {
        return !known.containsKey(1);
    }
}
