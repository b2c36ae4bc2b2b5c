package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Sink;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.TaskId;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/**
 * What a run found, beside the run before where that is wanted. Of a run that is over it is read whole in the background and shown
 * at once: a hundred thousand rows are sorted and filtered once. What a run finds while it goes on is shown as it comes. Window's
 * thread only.
 *
 * @param <F> what is found
 * @param <C> its kinds, to filter by
 */
final class FindingsModel<F, C extends Enum<C>> {
    /** So many are shown of a run that goes on: each batch is sorted in and counted. Once it is over, all are. */
    static final int MOST_GROWING = 5000;

    private final Calls calls;
    private final Background background;
    private final Form<F, C> form;
    private final ObservableList<Marked<F>> rows = FXCollections.observableArrayList();
    private final FilteredList<Marked<F>> visible = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Marked<F>>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final Set<C> kinds;
    private final Set<Marked.Mark> marks = EnumSet.noneOf(Marked.Mark.class);
    private Optional<TaskId> run = Optional.empty();
    private Optional<TaskId> before = Optional.empty();
    private boolean growing;
    private Cancel reading = new Cancel();

    /**
     * What is known of a finding's type.
     *
     * @param read how it is read
     * @param key what it is known by from run to run
     * @param kind what it is
     * @param kinds all kinds
     * @param searched what the text is looked for in
     */
    record Form<F, C extends Enum<C>>(
            Reader<F> read,
            Function<F, Object> key,
            Function<F, C> kind,
            Class<C> kinds,
            Function<F, String> searched) {}

    /** Reads the findings of a run. */
    interface Reader<F> {
        void read(ScansRead scans, TaskId task, Sink<F> findings);
    }

    /** How far reading is. */
    sealed interface State {
        /** No run is chosen. */
        record Nothing() implements State {}

        /** It is read. */
        record Loading() implements State {}

        /** It could not be read. */
        record Failed(HelperException problem) implements State {}

        /** The run goes on: what it found until now is shown, but for so many beyond {@link #MOST_GROWING}. */
        record Growing(long beyond) implements State {}

        /** It is shown. */
        record Ready() implements State {}
    }

    FindingsModel(Calls calls, Background background, Form<F, C> form) {
        this.calls = calls;
        this.background = background;
        this.form = form;
        this.kinds = EnumSet.noneOf(form.kinds());
        text.addListener((_, _, _) -> filter());
        comparing.addListener((_, _, _) -> {
            marks.clear();
            read();
        });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** All that was found. */
    ObservableList<Marked<F>> all() {
        return rows;
    }

    /** What text and kinds leave over. */
    ObservableList<Marked<F>> visible() {
        return visible;
    }

    StringProperty text() {
        return text;
    }

    /** Whether it is compared with the run before. */
    BooleanProperty comparing() {
        return comparing;
    }

    /** Whether there is a run before. */
    boolean comparable() {
        return before.isPresent();
    }

    ObjectProperty<Optional<Marked<F>>> selected() {
        return selected;
    }

    /** Shows only some kinds; all where none is wanted. */
    void only(C kind, boolean wanted) {
        boolean _ = wanted ? kinds.add(kind) : kinds.remove(kind);
        filter();
    }

    /** Shows only some marks; all where none is wanted. */
    void only(Marked.Mark mark, boolean wanted) {
        boolean _ = wanted ? marks.add(mark) : marks.remove(mark);
        filter();
    }

    /** Whether anything is filtered by. */
    boolean filtered() {
        return !text.get().isBlank() || !kinds.isEmpty() || !marks.isEmpty();
    }

    /** How many there are of a kind. */
    long count(C kind) {
        return rows.stream()
                .filter(row -> form.kind().apply(row.finding()) == kind)
                .count();
    }

    /** How many have a mark. */
    long count(Marked.Mark mark) {
        return rows.stream().filter(row -> row.mark() == mark).count();
    }

    /** What a row is known by. */
    Object key(Marked<F> row) {
        return form.key().apply(row.finding());
    }

    private void filter() {
        List<String> words = List.of(text.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        Predicate<Marked<F>> fits =
                row -> (kinds.isEmpty() || kinds.contains(form.kind().apply(row.finding())))
                        && (marks.isEmpty() || marks.contains(row.mark()))
                        && words.stream().allMatch(fold(row)::contains);
        visible.setPredicate(filtered() ? fits : null);
    }

    private String fold(Marked<F> row) {
        return form.searched().apply(row.finding()).toLowerCase(Locale.ROOT);
    }

    /** Shows a run that is over; {@code earlier} is the one it can be compared with. */
    void show(TaskId task, Optional<TaskId> earlier) {
        show(task, earlier, false);
    }

    /** Shows a run that goes on, and what it finds further. */
    void grow(TaskId task) {
        show(task, Optional.empty(), true);
    }

    /** What is shown of a run stays where it comes to its end. */
    private void show(TaskId task, Optional<TaskId> earlier, boolean goesOn) {
        if (run.filter(task::equals).isEmpty()) {
            rows.clear();
            selected.set(Optional.empty());
        }
        run = Optional.of(task);
        before = earlier;
        growing = goesOn;
        read();
    }

    /** Reads it again; what is shown stays until it comes. */
    void read() {
        reading.cancel();
        if (run.isEmpty()) {
            state.set(new State.Nothing());
        } else if (growing) {
            follow(run.get());
        } else {
            readWhole(run.get());
        }
    }

    private void follow(TaskId task) {
        rows.clear();
        state.set(new State.Growing(0));
        Cancel token = new Cancel();
        reading = token;
        Batch<F> batch = new Batch<>(background, token, this::more);
        Cancel _ = background.read(
                _ -> {
                    form.read().read(calls.of(ScansRead.class, token, stage -> {}), task, batch);
                    return token;
                },
                // That it is over is told by its task; then all of it is read once more.
                _ -> {},
                problem -> {
                    if (!token.cancelled()) {
                        state.set(new State.Failed(problem));
                    }
                });
    }

    private void more(List<F> found) {
        List<F> shown = found.subList(0, Math.clamp(MOST_GROWING - rows.size(), 0, found.size()));
        long before = state.get() instanceof State.Growing(long beyond) ? beyond : 0;
        rows.addAll(Marked.plain(shown));
        state.set(new State.Growing(before + found.size() - shown.size()));
    }

    private void readWhole(TaskId now) {
        Optional<TaskId> then = comparing.get() ? before : Optional.empty();
        boolean shown = state.get() instanceof State.Ready || state.get() instanceof State.Growing;
        if (!shown || rows.isEmpty()) {
            state.set(new State.Loading());
        }
        reading = background.read(cancel -> read(cancel, now, then), this::ready, problem -> {
            rows.clear();
            state.set(new State.Failed(problem));
        });
    }

    private List<Marked<F>> read(Cancel cancel, TaskId now, Optional<TaskId> then) {
        List<F> found = findings(cancel, now);
        return then.map(one -> Marked.compared(found, findings(cancel, one), form.key()))
                .orElseGet(() -> Marked.plain(found));
    }

    private List<F> findings(Cancel cancel, TaskId task) {
        List<F> found = new ArrayList<>();
        form.read().read(calls.of(ScansRead.class, cancel, stage -> {}), task, found::add);
        return found;
    }

    private void ready(List<Marked<F>> found) {
        rows.setAll(found);
        filter();
        state.set(new State.Ready());
    }

    /** Stops reading. */
    void stop() {
        reading.cancel();
    }
}
