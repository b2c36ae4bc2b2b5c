package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Rows;

/** How the machine, or the user's session, was started. Read when it is looked at; nothing is polled. Window's thread only. */
final class BootModel {
    /** Where every start leads to: systemd.special(7). */
    private static final UnitName DEFAULT = new UnitName("default.target");

    private final Calls calls;
    private final Background background;
    private final OthersModel others;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.SYSTEM);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.UNITS);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Unread());
    private final ObservableList<BootRow> rows = FXCollections.observableArrayList();
    private final FilteredList<BootRow> visible = new FilteredList<>(rows);
    private final ObjectProperty<Optional<BootRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<UnitName>> chainEnd = new SimpleObjectProperty<>(Optional.empty());
    private Cancel reading = new Cancel();

    /** The ways to look at it. */
    enum View {
        UNITS,
        CHART,
        CHAIN
    }

    /** How far reading is. */
    sealed interface State {}

    /** Nobody asked yet. */
    record Unread() implements State {}

    /** It is read, and there is nothing to show meanwhile. */
    record Loading() implements State {}

    /** It could not be read. */
    record Failed(HelperException problem) implements State {}

    /** It is known. */
    record Ready(Start start) implements State {}

    /**
     * The last start.
     *
     * @param times its parts
     * @param units each unit's part in it
     * @param target what it led to
     */
    record Start(BootTimes times, List<BootUnit> units, UnitName target) {
        boolean finished() {
            return times.userspace().isPresent();
        }
    }

    BootModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
        this.others = new OthersModel(calls, background);
        visible.predicateProperty().bind(Bindings.createObjectBinding(this::filter, text));
        others.comparison().addListener((_, _, _) -> arrange());
        scope.addListener((_, _, _) -> changeScope());
    }

    private Predicate<BootRow> filter() {
        List<String> words = List.of(text.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return row -> words.stream().allMatch(row.unit().value().toLowerCase(Locale.ROOT)::contains);
    }

    private void changeScope() {
        boolean read = !(state.get() instanceof Unread);
        stop();
        state.set(new Unread());
        rows.clear();
        selected.set(Optional.empty());
        chainEnd.set(Optional.empty());
        others.forget();
        if (read) {
            start();
        }
    }

    ObjectProperty<Scope> scope() {
        return scope;
    }

    ObjectProperty<View> view() {
        return view;
    }

    /** What rows are filtered by. */
    StringProperty text() {
        return text;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The last start, once it is known. */
    Optional<Start> known() {
        return state.get() instanceof Ready(Start start) ? Optional.of(start) : Optional.empty();
    }

    /** The rows that the filter leaves over. */
    ObservableList<BootRow> visible() {
        return visible;
    }

    ObjectProperty<Optional<BootRow>> selected() {
        return selected;
    }

    /** The unit whose chain is shown, where it is not what the start led to. */
    ObjectProperty<Optional<UnitName>> chainEnd() {
        return chainEnd;
    }

    /** The unit whose chain is shown, once it is known. */
    Optional<UnitName> chainOf() {
        return chainEnd.get().or(() -> known().map(Start::target));
    }

    /** Other starts to compare with. */
    OthersModel others() {
        return others;
    }

    /** Reads; what was read before stays until it comes. */
    void start() {
        reading.cancel();
        if (known().isEmpty()) {
            state.set(new Loading());
        }
        Scope asked = scope.get();
        reading = background.read(
                cancel -> read(calls.of(ServicesRead.class, cancel, stage -> {}), asked),
                this::show,
                problem -> state.set(new Failed(problem)));
        others.start(asked);
    }

    private static Start read(ServicesRead read, Scope scope) {
        List<BootUnit> units = new ArrayList<>();
        read.blame(scope, units::add);
        UnitName target = read.get(scope, DEFAULT).unit().name();
        return new Start(read.boot(scope), List.copyOf(units), target);
    }

    private void show(Start start) {
        state.set(new Ready(start));
        arrange();
    }

    private void arrange() {
        known().ifPresent(start -> Rows.update(rows, others.comparison().get().rows(start.units()), BootRow::unit));
    }

    /** Stops reading; what was read stays. */
    void stop() {
        reading.cancel();
        others.stop();
        if (state.get() instanceof Loading) {
            state.set(new Unread());
        }
    }
}
