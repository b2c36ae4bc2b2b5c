package org.reeve.helper.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.BootId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.Scope;
import org.reeve.api.services.StartupUnit;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Printing;
import org.reeve.helper.system.Proc;

/** Earlier boots, as journalctl(1) tells of them to this user. */
final class Startups {
    private static final Path JOURNALCTL = Path.of("/usr/bin/journalctl");
    private static final int MOST_BOOTS = 200;

    /** Two starts of a manager are further apart; the same one's stamps are not. */
    private static final long SAME = 2_000_000;

    private final Systemd systemd;
    private final Command command;
    private final Scope scope;

    Startups(Systemd systemd, Command command, Scope scope) {
        this.systemd = systemd;
        this.command = command;
        this.scope = scope;
    }

    BootJournal journal() {
        return new JournalFiles(Path.of("/")).seen(scope, uid());
    }

    /** journalctl would end with an error as well, and not say which. */
    private void mayRead() {
        switch (journal()) {
            case KEPT, IN_MEMORY -> {}
            case NOT_READABLE ->
                throw new HelperException(
                        Problem.DENIED,
                        "You may not read the system's journal; the groups systemd-journal and adm may.");
            case NONE -> throw new HelperException(Problem.UNSUPPORTED, "No journal is kept on this machine.");
        }
    }

    void boots(Sink<BootRecord> boots) {
        mayRead();
        List<BootRecord> ended = ended(boots);
        List<BootRecord> all = scope == Scope.SYSTEM ? BootList.merge(listed(boots), ended) : ended;
        Running running = running();
        running.mark(all).stream().limit(MOST_BOOTS).forEach(boots::emit);
    }

    /** The starts that came to their end, newest first. */
    private List<BootRecord> ended(Sink<?> sink) {
        List<BootRecord> ended = new ArrayList<>();
        List<String> words = words("--reverse", "--lines=" + MOST_BOOTS);
        words.add(whose());
        StartupEntry.FINISHED.forEach(id -> words.add("MESSAGE_ID=" + id));
        read(sink, words, entry -> {
            StartupSummary.record(entry).filter(_ -> mine(entry)).ifPresent(ended::add);
            return true;
        });
        return ended;
    }

    private List<BootList.Listed> listed(Sink<?> sink) {
        List<BootList.Listed> listed = new ArrayList<>();
        new Printing(command)
                .lines(
                        sink.cancel(),
                        line -> {
                            BootList.parse(line).ifPresent(listed::add);
                            return true;
                        },
                        JOURNALCTL,
                        "--list-boots",
                        "--utc",
                        "--no-pager",
                        "--quiet");
        return listed;
    }

    void units(BootId boot, long began, Sink<StartupUnit> units) {
        mayRead();
        StartupLog log = new StartupLog(began);
        List<String> words = words("--boot=" + boot.value());
        words.addAll(List.of(whose(), "JOB_TYPE=start", "+", whose()));
        StartupEntry.FINISHED.forEach(id -> words.add("MESSAGE_ID=" + id));
        read(units, words, entry -> !mine(entry) || log.take(entry));
        log.forEach(units::emit);
    }

    private interface Reader {
        boolean more(StartupEntry entry);
    }

    private void read(Sink<?> sink, List<String> words, Reader reader) {
        new Printing(command)
                .lines(
                        sink.cancel(),
                        line -> line.isBlank() || reader.more(StartupEntry.parse(line)),
                        JOURNALCTL,
                        words.toArray(String[]::new));
    }

    private static List<String> words(String... more) {
        return new ArrayList<>(Stream.concat(
                        Stream.of("--no-pager", "--quiet", "--output=json", "--output-fields=" + StartupEntry.FIELDS),
                        Stream.of(more))
                .toList());
    }

    /** Fields with an underscore are the kernel's word and cannot be made up: systemd.journal-fields(7). */
    private String whose() {
        return switch (scope) {
            case SYSTEM -> "_PID=1";
            case USER -> "_UID=" + uid();
        };
    }

    private static long uid() {
        return Proc.of(ProcessHandle.current().pid())
                .map(Proc::uid)
                .orElseThrow(() -> new HelperException(Problem.UNAVAILABLE, "/proc does not tell who this helper is."));
    }

    /** Where root is the user, the machine's manager is not the user's. */
    private boolean mine(StartupEntry entry) {
        return scope == Scope.SYSTEM || !entry.ofProcess(1);
    }

    private Running running() {
        return new Running(
                bootNow(), systemd.moment("UserspaceTimestampMonotonic").orElse(0L));
    }

    private static String bootNow() {
        try {
            // A UUID, whose dashes sd-id128(3) leaves out.
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                    .strip()
                    .replace("-", "");
        } catch (IOException e) {
            throw new HelperException(Problem.UNAVAILABLE, "/proc does not tell which boot this is.", e);
        }
    }

    /** The start that runs now. */
    record Running(String boot, long began) {
        /** Of several starts in one boot, such as those of a user's manager, the nearest one is meant. */
        List<BootRecord> mark(List<BootRecord> all) {
            long least = all.stream()
                    .filter(one -> mark(one).running() && one.finished())
                    .mapToLong(this::away)
                    .min()
                    .orElse(0);
            return all.stream()
                    .map(one -> one.finished() && away(one) > least ? one : mark(one))
                    .toList();
        }

        private long away(BootRecord one) {
            return Math.abs(one.beganMicros() - began);
        }

        BootRecord mark(BootRecord one) {
            boolean same = one.boot().value().equals(boot) && (!one.finished() || away(one) < SAME);
            return new BootRecord(one.boot(), one.beganMicros(), one.began(), one.times(), same);
        }
    }
}
