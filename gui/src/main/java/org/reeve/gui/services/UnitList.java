package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitsChanged;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/** The units of one manager: those in memory, joined with those that are only on disk, and kept up to date. Window's thread. */
final class UnitList {
    /** Hears what changed. */
    interface Listener {
        /** Everything may be different. */
        void all();

        /** Only these units, which may be gone, too. */
        void some(List<UnitName> units);
    }

    /** How far reading is. */
    sealed interface State {}

    /** It was not asked for yet. */
    record Unread() implements State {}

    /** It is being read. */
    record Loading() implements State {}

    /** It is there and live. */
    record Ready() implements State {}

    /** It could not be read, or is not live any more. */
    record Failed(HelperException problem) implements State {}

    private final Scope scope;
    private final Calls calls;
    private final Background background;
    private final Listener changed;
    private final Map<UnitName, UnitRow> rows = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Unread());
    private final ReadOnlyObjectWrapper<Optional<HelperException>> filesUnread =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel reading = new Cancel();
    private Cancel watching = new Cancel();
    private Optional<List<UnitChanged>> early = Optional.empty();
    private final List<Consumer<UnitName>> touched = new ArrayList<>();
    private List<UnitName> templates = List.of();

    /** Tells {@code changed} after every change of the rows. */
    UnitList(Scope scope, Calls calls, Background background, Listener changed) {
        this.scope = scope;
        this.calls = calls;
        this.background = background;
        this.changed = changed;
    }

    /** Hears which unit systemd said something about. */
    void onTouched(Consumer<UnitName> listener) {
        touched.add(listener);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    Stream<UnitRow> rows() {
        return rows.values().stream();
    }

    /** What instances are made from; no rows, because nothing of them runs. */
    List<UnitName> templates() {
        return templates;
    }

    Optional<UnitRow> find(UnitName name) {
        return Optional.ofNullable(rows.get(name));
    }

    /** Reads where it is not being read already; watching starts first, so that nothing between the two is missed. */
    void start() {
        if (state.get() instanceof Loading || state.get() instanceof Ready) {
            return;
        }
        state.set(new Loading());
        early = Optional.empty();
        watch();
    }

    /** Takes units that were read for something else, until they are read for the page: its first rows do not wait. */
    void seed(List<Unit> loaded) {
        if (rows.isEmpty()) {
            loaded.forEach(this::put);
            changed.all();
        }
    }

    /** Its unit file has another state now. */
    void startup(UnitName name, String state) {
        find(name).ifPresent(row -> {
            startup(name, row.unit(), state);
            changed.some(List.of(name));
        });
    }

    /** Stops reading and watching; what was read stays. */
    void stop() {
        reading.cancel();
        watching.cancel();
        state.set(new Unread());
    }

    /** Why it is not known which units start at boot, where that could not be read. */
    ReadOnlyObjectProperty<Optional<HelperException>> filesUnread() {
        return filesUnread.getReadOnlyProperty();
    }

    private void watch() {
        watching.cancel();
        Cancel token = new Cancel();
        Batch<UnitsChanged> batch = new Batch<>(background, token, this::told);
        Cancel reader = background.read(
                _ -> {
                    calls.of(ServicesRead.class, token, stage -> {}).watch(scope, batch);
                    return token;
                },
                ended -> {},
                problem -> {
                    if (!token.cancelled()) {
                        failed(problem);
                    }
                });
        token.onCancel(reader::cancel);
        watching = token;
    }

    /** The first sign of the watch begins the reading. What changes while it is read is applied once more after it. */
    private void told(List<UnitsChanged> told) {
        List<UnitChanged> changes =
                told.stream().flatMap(one -> one.units().stream()).toList();
        if (state.get() instanceof Loading) {
            if (early.isEmpty()) {
                reading.cancel();
                reading = background.read(this::loaded, this::show, this::failed);
                early = Optional.of(new ArrayList<>());
            }
            early.ifPresent(kept -> kept.addAll(changes));
        } else {
            apply(changes);
        }
    }

    private List<Unit> loaded(Cancel cancel) {
        List<Unit> loaded = new ArrayList<>();
        calls.of(ServicesRead.class, cancel, stage -> {}).list(scope, List.of(), loaded::add);
        return loaded;
    }

    /** Units first: what their files say takes systemd longer, and until it is there what was known of them holds. */
    private void show(List<Unit> loaded) {
        List<UnitRow> known = rows().filter(row -> !row.startup().isEmpty()).toList();
        rows.clear();
        known.forEach(row -> startup(row.name(), Optional.empty(), row.startup()));
        loaded.forEach(this::put);
        state.set(new Ready());
        changed.all();
        apply(early.map(List::copyOf).orElse(List.of()));
        early = Optional.empty();
        readFiles();
    }

    /** Reads what starts at boot. */
    void readFiles() {
        reading.cancel();
        reading = background.read(this::files, this::join, problem -> filesUnread.set(Optional.of(problem)));
    }

    private Map<UnitName, String> files(Cancel cancel) {
        Map<UnitName, String> startups = new LinkedHashMap<>();
        calls.of(ServicesRead.class, cancel, stage -> {}).files(scope, List.of(), file -> {
            if (!file.state().equals("alias")) {
                startups.put(file.name(), file.state());
            }
        });
        return startups;
    }

    private void join(Map<UnitName, String> files) {
        filesUnread.set(Optional.empty());
        templates = files.keySet().stream().filter(UnitName::template).toList();
        Map<UnitName, String> startups = new LinkedHashMap<>(files);
        templates.forEach(startups::remove);
        List<UnitRow> before = List.copyOf(rows.values());
        startups.forEach((name, startup) -> startup(name, find(name).flatMap(UnitRow::unit), startup));
        before.stream()
                .filter(row -> !row.startup().isEmpty() && !startups.containsKey(row.name()))
                .forEach(this::withoutFile);
        if (!before.equals(List.copyOf(rows.values()))) {
            changed.all();
        }
    }

    private void withoutFile(UnitRow row) {
        if (row.unit().isPresent()) {
            startup(row.name(), row.unit(), "");
        } else {
            rows.remove(row.name());
        }
    }

    private void startup(UnitName name, Optional<Unit> unit, String startup) {
        rows.put(name, new UnitRow(scope, name, unit, startup));
    }

    private void put(Unit unit) {
        String startup = find(unit.name()).map(UnitRow::startup).orElse("");
        rows.put(unit.name(), new UnitRow(scope, unit.name(), Optional.of(unit), startup));
    }

    private void apply(List<UnitChanged> changes) {
        for (UnitChanged change : changes) {
            change.now().ifPresentOrElse(this::put, () -> forgotten(change.name()));
        }
        List<UnitName> names =
                changes.stream().map(UnitChanged::name).distinct().toList();
        changed.some(names);
        touched.forEach(names::forEach);
    }

    /** systemd dropped it from memory; its file, if it has one, is still there. */
    private void forgotten(UnitName name) {
        find(name).ifPresent(row -> {
            if (row.startup().isEmpty()) {
                rows.remove(name);
            } else {
                startup(name, Optional.empty(), row.startup());
            }
        });
    }

    private void failed(HelperException problem) {
        reading.cancel();
        watching.cancel();
        state.set(new Failed(problem));
        changed.all();
    }
}
