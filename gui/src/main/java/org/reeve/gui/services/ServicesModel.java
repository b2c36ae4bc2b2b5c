package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.reeve.api.services.Scope;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Rows;

/** Which units there are and which of them are shown. Window's thread only. */
final class ServicesModel {
    private final UnitList system;
    private final UnitList user;
    private final ObservableList<UnitRow> rows = FXCollections.observableArrayList();
    private final FilteredList<UnitRow> visible = new FilteredList<>(rows);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.SERVICES);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<UnitRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.of(List.of()));

    ServicesModel(Calls calls, Background background) {
        system = new UnitList(Scope.SYSTEM, calls, background, this::changed);
        user = new UnitList(Scope.USER, calls, background, this::changed);
        visible.predicateProperty()
                .bind(Bindings.createObjectBinding(
                        () -> row -> filter.get().takes(row) && Filter.matches(row, text.get()), filter, text));
        filter.addListener((_, _, now) -> list(now.scope()).start());
    }

    UnitList list(Scope scope) {
        return switch (scope) {
            case SYSTEM -> system;
            case USER -> user;
        };
    }

    /** The rows that the chip and the text leave over. */
    ObservableList<UnitRow> visible() {
        return visible;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    StringProperty text() {
        return text;
    }

    /** The unit that the pane shows; kept while its row changes. */
    ObjectProperty<Optional<UnitRow>> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** How far reading the units of the chosen chip is. */
    ObservableValue<UnitList.State> state() {
        return filter.flatMap(chosen -> list(chosen.scope()).state());
    }

    /** The system's units and, where they were asked for, the user's. */
    Stream<UnitRow> all() {
        return rows.stream();
    }

    Optional<UnitRow> find(UnitRow.Key key) {
        return list(key.scope()).find(key.name());
    }

    /** Starts reading what the chosen chip needs. */
    void start() {
        list(filter.get().scope()).start();
    }

    /** Stops reading. */
    void stop() {
        system.stop();
        user.stop();
    }

    /** Selects a unit, and a chip that shows it. */
    void reveal(UnitRow row) {
        text.set("");
        if (!filter.get().takes(row)) {
            Stream.of(Filter.SERVICES, Filter.TIMERS, Filter.SOCKETS, Filter.USER, Filter.FAILED)
                    .filter(chip -> chip.takes(row))
                    .findFirst()
                    .ifPresent(filter::set);
        }
        selected.set(Optional.of(row));
    }

    private void changed() {
        List<UnitRow> fresh =
                Stream.concat(system.rows().stream(), user.rows().stream()).toList();
        Rows.update(rows, fresh, UnitRow::key);
        counts.set(Counts.of(rows));
        selected.get().flatMap(row -> find(row.key())).ifPresent(row -> selected.set(Optional.of(row)));
    }
}
