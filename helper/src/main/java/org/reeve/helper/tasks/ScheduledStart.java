package org.reeve.helper.tasks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.custom.CustomCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.tasks.TaskKind;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Users;
import org.reeve.helper.tasks.Beginning.Wish;

/**
 * What a schedule's service runs: it begins the task as if its owner had asked now, and ends. What keeps it from that the owner
 * finds among his tasks, and the machine's journal says it too.
 */
public final class ScheduledStart {
    private static final int FAILED = 1;

    private final Command command = new Command();
    private final Bus machine;
    private final Path state;
    private final List<String> program;
    private final TaskText text;

    /**
     * Starts tasks.
     *
     * @param state where root keeps what has to last
     * @param program what starts a task, to which its folder is added
     */
    public ScheduledStart(Bus machine, Path state, List<String> program, TaskText text) {
        this.machine = machine;
        this.state = state;
        this.program = List.copyOf(program);
        this.text = text;
    }

    /** Begins what the words of a schedule's command say; answers the exit code. */
    public int run(List<String> words) {
        try {
            new ScheduleId(words.getFirst());
            return run(ScheduledFor.of(words.get(1)), ScheduledWork.ofWords(words.subList(2, words.size())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new HelperException(Problem.INVALID, "This is not the command of a schedule: " + e.getMessage(), e);
        }
    }

    private int run(ScheduledFor owner, ScheduledWork work) {
        if (!new Users(command).name(owner.uid()).equals(owner.user())) {
            return say(
                    owner.uid() + " is not " + owner.user() + " any more. Nothing was started; remove this schedule.");
        }
        TasksFeature tasks = TasksFeature.of(machine, command, state, owner.uid(), program, text);
        try {
            tasks.beginning().requireRoom();
            Change _ = tasks.beginning().begin(tasks.wishes().of(work).wish());
            return 0;
        } catch (HelperException e) {
            String sentence = "It was to begin by its schedule, and could not: " + e.sentence();
            tasks.beginning().failed(refused(work), sentence);
            return say(sentence);
        }
    }

    /** What it was to be, as far as that can be said without its description. */
    private static Wish refused(ScheduledWork work) {
        return switch (work.kind()) {
            case INTEGRITY, PRIVILEGES -> Scans.scan(work.kind());
            case DISK_USAGE -> Scans.disk(work.folder().orElseThrow());
            case CUSTOM -> {
                String name = work.task().orElseThrow().value();
                yield new Wish(
                        TaskKind.CUSTOM,
                        CustomCommands.subject(work.task().orElseThrow(), work.values()),
                        Optional.of(new ProgramOrder(name, List.of(), "", false, 0, List.of())),
                        List.of());
            }
        };
    }

    private static int say(String sentence) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(sentence);
        return FAILED;
    }
}
