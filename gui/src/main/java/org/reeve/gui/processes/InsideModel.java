package org.reeve.gui.processes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessesConfidential;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.ProcessesUser;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/**
 * What is read of the one selected process: its details at once, and the part that somebody looks at. What the kernel keeps for
 * a process's own user is read of one's own at once, and of another's when an administrator is asked for. Window's thread only.
 */
final class InsideModel {
    private final Calls calls;
    private final Background background;
    private final PartTexts texts;
    private final ReadOnlyObjectWrapper<Optional<ProcessDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Nothing());
    private Optional<RunningProcess> about = Optional.empty();
    private Part part = Part.FILES;
    private Cancel reading = new Cancel();
    private Cancel asking = new Cancel();

    /** What there is to read. */
    enum Part {
        FILES,
        SOCKETS,
        ENVIRONMENT,
        LIMITS,
        MAPS
    }

    /** How a part reads, one line each. */
    interface PartTexts {
        List<String> lines(Part part, Reader reader);
    }

    /** Where a part is read from. */
    sealed interface Reader {
        ProcessId process();
    }

    /** What everybody may read. */
    record Open(ProcessesRead right, ProcessId process) implements Reader {}

    /** What the user may read of his own processes. */
    record Own(ProcessesUser right, ProcessId process) implements Reader {}

    /** What root reads. */
    record Guarded(ProcessesConfidential right, ProcessId process) implements Reader {}

    /** How far reading is. */
    sealed interface State {}

    /** No process is selected. */
    record Nothing() implements State {}

    /** It belongs to another user; an administrator may see it. */
    record Kept() implements State {}

    /** It is read, or a password is asked for. */
    record Reading(boolean guarded) implements State {}

    /** What was read, one line each. */
    record Told(List<String> lines) implements State {
        Told {
            lines = List.copyOf(lines);
        }
    }

    /** It could not be read. */
    record Failed(HelperException problem) implements State {}

    InsideModel(Calls calls, Background background, PartTexts texts) {
        this.calls = calls;
        this.background = background;
        this.texts = texts;
    }

    ReadOnlyObjectProperty<Optional<ProcessDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Another process is selected, or none; the same one again changes nothing. */
    void about(Optional<RunningProcess> process) {
        if (about.map(RunningProcess::id).equals(process.map(RunningProcess::id))) {
            return;
        }
        about = process;
        again();
    }

    /** Reads everything of it again. */
    void again() {
        asking.cancel();
        detail.set(Optional.empty());
        about.ifPresent(one -> asking = background.read(
                cancel -> calls.of(ProcessesRead.class, cancel, stage -> {}).get(one.id()),
                found -> detail.set(Optional.of(found)),
                // That it ended meanwhile is seen in the table.
                problem -> {}));
        look();
    }

    /** Another part is looked at. */
    void look(Part now) {
        if (part != now) {
            part = now;
            look();
        }
    }

    private void look() {
        reading.cancel();
        if (about.isEmpty()) {
            state.set(new Nothing());
            return;
        }
        RunningProcess one = about.get();
        if (part == Part.LIMITS) {
            read(cancel -> new Open(calls.of(ProcessesRead.class, cancel, stage -> {}), one.id()), false);
        } else if (one.facts().own()) {
            read(cancel -> new Own(calls.of(ProcessesUser.class, cancel, stage -> {}), one.id()), false);
        } else {
            state.set(new Kept());
        }
    }

    /** Asks an administrator to show what the kernel keeps. */
    void ask() {
        about.ifPresent(one -> read(
                cancel -> new Guarded(calls.of(ProcessesConfidential.class, cancel, stage -> {}), one.id()), true));
    }

    /** Closes the prompt. */
    void giveUp() {
        look();
    }

    private void read(Function<Cancel, Reader> from, boolean guarded) {
        Part asked = part;
        state.set(new Reading(guarded));
        reading = background.read(
                cancel -> texts.lines(asked, from.apply(cancel)),
                lines -> state.set(new Told(lines)),
                problem -> state.set(new Failed(problem)));
    }
}
