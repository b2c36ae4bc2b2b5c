package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.gui.override.Target;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** Which units there are and which of them are shown. Window's thread only. */
final class ServicesModel {
    private final Calls calls;
    private final Background background;
    private final UnitList system;
    private final UnitList user;
    private final KeyedRows rows = new KeyedRows();
    private final SortedList<UnitRow> sorted = new SortedList<>(rows);
    private final FilteredList<UnitRow> visible = new FilteredList<>(sorted);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.SERVICES);
    private final ObjectProperty<Narrowing> narrowing = new SimpleObjectProperty<>(Narrowing.NONE);
    private final ReadOnlyObjectWrapper<Optional<HelperException>> changedUnread =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Set<UnitRow.Key>> changedUnits = new SimpleObjectProperty<>(Set.of());
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<UnitRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private Cancel readingChanged = new Cancel();
    private boolean looked;

    ServicesModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
        system = new UnitList(Scope.SYSTEM, calls, background, listener(Scope.SYSTEM));
        user = new UnitList(Scope.USER, calls, background, listener(Scope.USER));
        visible.predicateProperty()
                .bind(Bindings.createObjectBinding(this::shown, filter, text, narrowing, changedUnits));
        filter.addListener((_, _, now) -> {
            if (now.oneType() && !narrowing.get().types().isEmpty()) {
                narrowing.set(narrowing.get().withTypes(Set.of()));
            }
            if (looked) {
                start();
            }
        });
        narrowing.addListener((_, before, now) -> {
            if (!now.types().isEmpty() && filter.get().oneType()) {
                filter.set(Filter.ALL);
            }
            if (looked && now.changed() && !before.changed()) {
                readChanged();
            }
        });
    }

    private Predicate<UnitRow> shown() {
        Filter chip = filter.get();
        List<String> words = Filter.words(text.get());
        Narrowing asked = narrowing.get();
        Set<UnitRow.Key> changed = changedUnits.get();
        return row -> chip.takes(row) && asked.takes(row, changed) && Filter.matches(row, words);
    }

    UnitList list(Scope scope) {
        return switch (scope) {
            case SYSTEM -> system;
            case USER -> user;
        };
    }

    /** The rows that the chip, the filters and the text leave over. */
    ObservableList<UnitRow> visible() {
        return visible;
    }

    /** In which order the rows are. */
    ObjectProperty<Comparator<? super UnitRow>> order() {
        return sorted.comparatorProperty();
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /** Further filters; types are dropped where a chip of one type is chosen, and such a chip where types are. */
    ObjectProperty<Narrowing> narrowing() {
        return narrowing;
    }

    /** Why it is not known which units changed since the start, where that was asked for. */
    ReadOnlyObjectProperty<Optional<HelperException>> changedUnread() {
        return changedUnread.getReadOnlyProperty();
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

    /** Why it is not known which of the units of the chosen chip start at boot, where that could not be read. */
    ObservableValue<Optional<HelperException>> filesUnread() {
        return filter.flatMap(chosen -> list(chosen.scope()).filesUnread());
    }

    /** Reads once more which of them start at boot. */
    void readFiles() {
        list(filter.get().scope()).readFiles();
    }

    /** The system's units and, where they were asked for, the user's. */
    Stream<UnitRow> all() {
        return rows.stream();
    }

    /** What instances are made from, of both. */
    Stream<Target> templates() {
        return Stream.of(Scope.values())
                .flatMap(scope -> list(scope).templates().stream().map(name -> new Target(scope, name)));
    }

    Optional<UnitRow> find(UnitRow.Key key) {
        return list(key.scope()).find(key.name());
    }

    /** Starts reading what the chosen chip needs. */
    void start() {
        looked = true;
        list(filter.get().scope()).start();
        if (narrowing.get().changed()) {
            readChanged();
        }
    }

    /** Stops reading. */
    void stop() {
        looked = false;
        system.stop();
        user.stop();
        readingChanged.cancel();
    }

    private void readChanged() {
        readingChanged.cancel();
        Scope scope = filter.get().scope();
        readingChanged = background.read(
                cancel -> {
                    List<UnitName> names = new ArrayList<>();
                    calls.of(ServicesRead.class, cancel, stage -> {}).changed(scope, names::add);
                    return names;
                },
                names -> {
                    changedUnread.set(Optional.empty());
                    changed(scope, names);
                },
                problem -> changedUnread.set(Optional.of(problem)));
    }

    private void changed(Scope scope, List<UnitName> names) {
        Set<UnitRow.Key> all = new HashSet<>(changedUnits.get());
        if (names.stream()
                        .map(name -> new UnitRow.Key(scope, name))
                        .filter(all::add)
                        .count()
                > 0) {
            changedUnits.set(Set.copyOf(all));
        }
    }

    /** Selects a unit, and a chip that shows it. */
    void reveal(UnitRow row) {
        text.set("");
        if (!narrowing.get().takes(row, changedUnits.get())) {
            narrowing.set(Narrowing.NONE);
        }
        if (!filter.get().takes(row)) {
            Stream.of(Filter.SERVICES, Filter.TIMERS, Filter.SOCKETS, Filter.USER, Filter.ALL)
                    .filter(chip -> chip.takes(row))
                    .findFirst()
                    .ifPresent(filter::set);
        }
        selected.set(Optional.of(row));
    }

    private UnitList.Listener listener(Scope scope) {
        return new UnitList.Listener() {
            @Override
            public void all() {
                rows.setAll(Stream.concat(system.rows(), user.rows()).toList());
                counts.set(Counts.of(rows));
                selectAnew();
            }

            @Override
            public void some(List<UnitName> units) {
                Map<UnitRow.Key, Optional<UnitRow>> now = new HashMap<>();
                units.forEach(unit ->
                        now.put(new UnitRow.Key(scope, unit), list(scope).find(unit)));
                Counts after = counts.get();
                for (Map.Entry<UnitRow.Key, Optional<UnitRow>> one : now.entrySet()) {
                    after = after.after(rows.find(one.getKey()), one.getValue());
                }
                rows.apply(now);
                counts.set(after);
                if (narrowing.get().changed()) {
                    changed(scope, units);
                }
                selectAnew();
            }
        };
    }

    private void selectAnew() {
        selected.get().flatMap(row -> find(row.key())).ifPresent(row -> selected.set(Optional.of(row)));
    }
}
