package org.reeve.gui.ports;

import java.time.Instant;
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
import org.reeve.api.Problem;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.PortsConfidential;
import org.reeve.api.ports.PortsRead;
import org.reeve.gui.ports.PortRow.Since;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/**
 * What listens, read once and again when somebody wants it, because the kernel has no signal for it; every owner when an
 * administrator is asked. Window's thread only.
 */
final class PortsModel {
    private final Calls calls;
    private final Background background;
    private final Function<Listener, String> searched;
    private final ObservableList<PortRow> rows = FXCollections.observableArrayList();
    private final FilteredList<PortRow> visible = new FilteredList<>(rows);
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final Set<PortKind> kinds = EnumSet.noneOf(PortKind.class);
    private final ObjectProperty<Optional<PortRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Loading());
    private final ReadOnlyObjectWrapper<Owners> owners = new ReadOnlyObjectWrapper<>(new Mine(Optional.empty()));
    private List<Listener> listeners = List.of();
    private Optional<Before> before = Optional.empty();
    private Optional<Instant> readAt = Optional.empty();
    private Cancel reading = new Cancel();

    /** How far reading is. */
    sealed interface State {}

    /** Nothing is known yet. */
    record Loading() implements State {}

    /** What listens is known. */
    record Ready() implements State {}

    /** It could not be read. */
    record Failed(HelperException problem) implements State {}

    /** Whose processes are shown. */
    sealed interface Owners {}

    /** One's own; {@code refused} says why not everybody's, where they were asked for. */
    record Mine(Optional<HelperException> refused) implements Owners {}

    /** Everybody's are asked for, perhaps with a password. */
    record Asking() implements Owners {}

    /** Everybody's. */
    record Everyones() implements Owners {}

    /** {@code searched} is the text in which is looked for words. */
    PortsModel(Calls calls, Background background, Function<Listener, String> searched) {
        this.calls = calls;
        this.background = background;
        this.searched = searched;
        text.addListener((_, _, _) -> filter());
        comparing.addListener((_, _, _) -> arrange());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Owners> owners() {
        return owners.getReadOnlyProperty();
    }

    ObservableList<PortRow> all() {
        return rows;
    }

    ObservableList<PortRow> visible() {
        return visible;
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<Optional<PortRow>> selected() {
        return selected;
    }

    /** Whether it is compared with the list before. */
    BooleanProperty comparing() {
        return comparing;
    }

    /** The list to compare with. */
    Optional<Before> before() {
        return before;
    }

    void before(Optional<Before> earlier) {
        before = earlier;
    }

    /** The list as it is now, to be kept; absent where it was not read. */
    Optional<Before> now() {
        return readAt.map(at -> new Before(at, listeners));
    }

    /** Reads what the user may see. */
    void read() {
        reading.cancel();
        reading = background.read(
                cancel -> {
                    List<Listener> found = new ArrayList<>();
                    calls.of(PortsRead.class, cancel, stage -> {}).list(found::add);
                    return found;
                },
                found -> {
                    owners.set(new Mine(Optional.empty()));
                    ready(found);
                },
                problem -> state.set(new Failed(problem)));
    }

    /** Reads the same as was read last. */
    void again() {
        if (owners.get() instanceof Everyones) {
            ask();
        } else {
            read();
        }
    }

    /** Asks an administrator for everybody's processes. What is shown stays meanwhile. */
    void ask() {
        reading.cancel();
        owners.set(new Asking());
        reading = background.read(
                cancel -> {
                    List<Listener> found = new ArrayList<>();
                    calls.of(PortsConfidential.class, cancel, stage -> {}).list(found::add);
                    return found;
                },
                found -> {
                    owners.set(new Everyones());
                    ready(found);
                },
                this::refused);
    }

    private void refused(HelperException problem) {
        boolean given = problem.problem() == Problem.DISMISSED || problem.problem() == Problem.CANCELLED;
        owners.set(new Mine(given ? Optional.empty() : Optional.of(problem)));
    }

    /** Closes the prompt. */
    void giveUp() {
        reading.cancel();
        owners.set(new Mine(Optional.empty()));
    }

    void stop() {
        reading.cancel();
        if (owners.get() instanceof Asking) {
            owners.set(new Mine(Optional.empty()));
        }
    }

    private void ready(List<Listener> found) {
        listeners = List.copyOf(found);
        readAt = Optional.of(Instant.now());
        state.set(new Ready());
        arrange();
    }

    private void arrange() {
        rows.setAll(before.filter(_ -> comparing.get())
                .map(earlier -> earlier.compared(listeners))
                .orElseGet(() -> listeners.stream()
                        .map(one -> new PortRow(one, Since.NONE))
                        .toList()));
        Optional<Object> was = selected.get().map(PortRow::key);
        selected.set(rows.stream()
                .filter(row -> was.filter(row.key()::equals).isPresent())
                .findFirst());
        filter();
    }

    /** Shows only some kinds; all where none is wanted. */
    void only(PortKind kind, boolean wanted) {
        boolean _ = wanted ? kinds.add(kind) : kinds.remove(kind);
        filter();
    }

    /** How many there are of a kind. */
    long count(PortKind kind) {
        return rows.stream()
                .filter(row -> PortKind.of(row.listener().kind()) == kind)
                .count();
    }

    /** Whether anything is filtered by. */
    boolean filtered() {
        return !text.get().isBlank() || !kinds.isEmpty();
    }

    private void filter() {
        List<String> words = List.of(text.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        Predicate<PortRow> fits = row ->
                (kinds.isEmpty() || kinds.contains(PortKind.of(row.listener().kind())))
                        && words.stream().allMatch(fold(row)::contains);
        visible.setPredicate(filtered() ? fits : null);
    }

    private String fold(PortRow row) {
        return searched.apply(row.listener()).toLowerCase(Locale.ROOT);
    }
}
