package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.TaskId;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** What folders take, one folder at a time. Window's thread only. */
final class DiskModel {
    /** A scan that goes on writes down how far it is once a second. */
    private static final long PACE_NANOS = 1_000_000_000L;

    private final Calls calls;
    private final Background background;
    private final ObservableList<DiskEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<Step> way = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<DiskEntry>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private Optional<TaskId> run = Optional.empty();
    private Optional<TaskId> before = Optional.empty();
    private Optional<DiskThen> then = Optional.empty();
    private Cancel reading = new Cancel();
    private boolean growing;
    private boolean looking;
    private long looked = System.nanoTime();
    private long total;

    /** What a folder holds, and what it held when the run before looked at it. */
    private record Look(List<DiskEntry> found, Optional<DiskThen> then) {}

    /** A folder on the way from the top. */
    record Step(String name, long node) {}

    /** How far reading is. */
    sealed interface State {
        /** No run is chosen. */
        record Nothing() implements State {}

        /** A folder is read. */
        record Loading() implements State {}

        /** It could not be read. */
        record Failed(HelperException problem) implements State {}

        /** It is shown. */
        record Ready() implements State {}
    }

    DiskModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    /** What is in the folder, largest first. */
    ObservableList<DiskEntry> entries() {
        return entries;
    }

    /** The folders from the top to the one that is shown. */
    ObservableList<Step> way() {
        return way;
    }

    ObjectProperty<Optional<DiskEntry>> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What all that is shown takes together. */
    long total() {
        return total;
    }

    /** How much of the folder an entry takes, 0 to 1. */
    double share(DiskEntry entry) {
        return total == 0 ? 0 : (double) entry.bytes() / total;
    }

    /** How an entry differs from the run before; absent where there is none, or the folder was not there. */
    Optional<DiskThen.Since> since(DiskEntry entry) {
        return then.map(one -> one.since(entry));
    }

    /** The path of something in the folder that is shown. */
    String path(DiskEntry entry) {
        StringBuilder path = new StringBuilder();
        way.forEach(step -> path.append(step.name()).append(step.name().endsWith("/") ? "" : "/"));
        return path.append(entry.name()).toString();
    }

    /**
     * Shows a run from its top on, beside an earlier one of the same folder. Where the run that is shown comes to its end, what
     * is shown of it stays until all of it is read.
     *
     * @param goesOn whether it is added up further
     */
    void show(TaskId task, String folder, Optional<TaskId> earlier, boolean goesOn) {
        boolean same = growing && run.filter(task::equals).isPresent() && way.size() == 1;
        run = Optional.of(task);
        before = goesOn ? Optional.empty() : earlier;
        growing = goesOn;
        if (same) {
            look();
            return;
        }
        then = Optional.empty();
        entries.clear();
        selected.set(Optional.empty());
        read(List.of(new Step(folder, DiskEntry.TOP)), DiskEntry.CLOSED);
    }

    /** Whether the run that is shown goes on. */
    boolean growing() {
        return growing;
    }

    /** The run went on: looks how far it is, where its own folder is shown and the look before is answered. */
    void grow() {
        boolean due = System.nanoTime() - looked >= PACE_NANOS;
        if (due && growing && way.size() == 1 && !looking && !(state.get() instanceof State.Loading)) {
            look();
        }
    }

    /** Reads the folder that is shown once more, which stays until that is done, as does what is selected. */
    private void look() {
        reading.cancel();
        looking = true;
        looked = System.nanoTime();
        TaskId task = run.orElseThrow();
        List<Step> here = List.copyOf(way);
        Optional<TaskId> earlier = before;
        reading = background.read(
                cancel -> look(cancel, task, here, earlier),
                look -> {
                    looking = false;
                    Optional<String> name = selected.get().map(DiskEntry::name);
                    ready(look, one -> name.filter(one.name()::equals).isPresent());
                },
                problem -> {
                    looking = false;
                    state.set(new State.Failed(problem));
                });
    }

    private Look look(Cancel cancel, TaskId task, List<Step> to, Optional<TaskId> earlier) {
        return new Look(read(cancel, task, to.getLast().node()), earlier.flatMap(one -> then(cancel, one, to)));
    }

    /** Goes into a folder. */
    void open(DiskEntry entry) {
        if (entry.node() != DiskEntry.CLOSED) {
            List<Step> to = new ArrayList<>(way);
            to.add(new Step(entry.name(), entry.node()));
            read(to, DiskEntry.CLOSED);
        }
    }

    /** Goes back to the folder around, and to the one it came from. */
    void up() {
        if (way.size() > 1) {
            to(way.size() - 2);
        }
    }

    /** Goes back to a folder on the way. */
    void to(int place) {
        long from = place + 1 < way.size() ? way.get(place + 1).node() : DiskEntry.CLOSED;
        read(List.copyOf(way.subList(0, place + 1)), from);
    }

    /** Reads the folder again. */
    void again() {
        if (!way.isEmpty()) {
            read(List.copyOf(way), DiskEntry.CLOSED);
        }
    }

    private void read(List<Step> to, long from) {
        reading.cancel();
        looking = false;
        TaskId task = run.orElseThrow();
        way.setAll(to);
        state.set(new State.Loading());
        Optional<TaskId> earlier = before;
        reading = background.read(
                cancel -> look(cancel, task, to, earlier),
                look -> ready(look, one -> from != DiskEntry.CLOSED && one.node() == from),
                problem -> state.set(new State.Failed(problem)));
    }

    private List<DiskEntry> read(Cancel cancel, TaskId task, long node) {
        List<DiskEntry> found = new ArrayList<>();
        calls.of(ScansRead.class, cancel, stage -> {}).diskUsage(task, node, found::add);
        found.sort(Comparator.comparingLong(DiskEntry::bytes).reversed());
        return found;
    }

    /** The same folder in an earlier run, found by the names on the way: each run counts its folders anew. */
    private Optional<DiskThen> then(Cancel cancel, TaskId earlier, List<Step> to) {
        try {
            List<DiskEntry> entries = read(cancel, earlier, DiskEntry.TOP);
            for (Step step : to.subList(1, to.size())) {
                Optional<DiskEntry> folder = entries.stream()
                        .filter(one ->
                                one.node() != DiskEntry.CLOSED && one.name().equals(step.name()))
                        .findFirst();
                if (folder.isEmpty()) {
                    return Optional.empty();
                }
                entries = read(cancel, earlier, folder.get().node());
            }
            return Optional.of(DiskThen.of(entries));
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return Optional.empty(); // it was forgotten meanwhile
            }
            throw e;
        }
    }

    private void ready(Look look, Predicate<DiskEntry> chosen) {
        List<DiskEntry> found = look.found();
        then = look.then();
        total = found.stream().mapToLong(DiskEntry::bytes).sum();
        entries.setAll(found);
        selected.set(found.stream().filter(chosen).findFirst().or(() -> found.stream()
                .findFirst()));
        state.set(new State.Ready());
    }

    /** Stops reading. */
    void stop() {
        reading.cancel();
        looking = false;
    }
}
