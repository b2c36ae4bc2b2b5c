package org.reeve.gui.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Sink;
import org.reeve.api.history.HistoryConfidential;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.api.history.HistoryRead;
import org.reeve.gui.history.HistoryRow.Keeper;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Rows;

/** The records that both helpers keep, as one list, newest first. Window's thread only. */
final class HistoryModel {
    /** So many are read at once; older ones when somebody wants them. */
    static final int PAGE = 2000;

    /** What may be new after a change: it, and what was done elsewhere meanwhile. */
    private static final int NEWEST = 50;

    private final Calls calls;
    private final Background background;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final Map<ChangeId, HistoryRow> known = new LinkedHashMap<>();
    private final Set<Keeper> more = EnumSet.noneOf(Keeper.class);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Unread());
    private final ReadOnlyBooleanWrapper rootRead = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final BooleanProperty everybody = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<HistoryRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private Cancel reading = new Cancel();

    /** How far reading is. */
    sealed interface State {
        /** Nobody looked yet. */
        record Unread() implements State {}

        /** It is read. */
        record Loading() implements State {}

        /** It is here. */
        record Ready() implements State {}

        /** It could not be read; what was there stays. */
        record Failed(HelperException problem) implements State {}
    }

    /** What one helper told. */
    private record Part(Keeper keeper, List<HistoryRow> rows, boolean whole) {}

    HistoryModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** All that was read. */
    ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** Whether what needed root's rights is among it. */
    ReadOnlyBooleanProperty rootRead() {
        return rootRead.getReadOnlyProperty();
    }

    /** Whether there are records that were not read yet. */
    ReadOnlyBooleanProperty older() {
        return older.getReadOnlyProperty();
    }

    /** Whether everybody's records are shown, as far as they were given out. */
    BooleanProperty everybody() {
        return everybody;
    }

    ObjectProperty<Optional<HistoryRow>> selected() {
        return selected;
    }

    /** Reads anew what may be read without starting or asking anything. */
    void read() {
        read(keepers(calls.rootRunning()), Optional.empty());
    }

    /** The same, and what the root helper keeps, which is started for it. */
    void readRoot() {
        read(keepers(true), Optional.empty());
    }

    /** Reads everybody's records, for which an administrator's password may be asked. */
    void readEverybody() {
        everybody.set(true);
        read(List.of(Keeper.OWN, Keeper.EVERYBODY), Optional.empty());
    }

    /** Shows one's own records only. */
    void readMine() {
        everybody.set(false);
        read();
    }

    private List<Keeper> keepers(boolean root) {
        if (calls.startedAsRoot() || !root) {
            return List.of(Keeper.OWN);
        }
        return List.of(Keeper.OWN, everybody.get() ? Keeper.EVERYBODY : Keeper.ROOT);
    }

    /** Reads what is older than all that is here. */
    void readOlder() {
        reading.cancel();
        List<Keeper> asked = List.copyOf(more);
        Map<Keeper, Optional<ChangeId>> ends = new LinkedHashMap<>();
        asked.forEach(keeper -> ends.put(keeper, oldest(keeper)));
        reading = background.read(
                cancel -> asked.stream()
                        .map(keeper -> part(keeper, filter(PAGE, ends.getOrDefault(keeper, Optional.empty())), cancel))
                        .toList(),
                parts -> add(parts, false),
                this::failed);
    }

    private Optional<ChangeId> oldest(Keeper keeper) {
        return known.values().stream()
                .filter(row -> row.keeper() == keeper)
                .reduce((first, second) -> second)
                .map(HistoryRow::id);
    }

    /** Something was done in this window: it and what is marked by it come into the list, wherever they stand. */
    void hear() {
        if (state.get() instanceof State.Unread || state.get() instanceof State.Loading) {
            return;
        }
        List<Keeper> asked = keepers(calls.rootRunning() && !everybody.get());
        Cancel _ = background.read(
                cancel -> asked.stream().map(keeper -> newest(keeper, cancel)).toList(),
                parts -> add(parts, true),
                problem -> {
                    // The list stays as it is; reading it anew tells.
                });
    }

    private Part newest(Keeper keeper, Cancel cancel) {
        Part part = part(keeper, filter(NEWEST, Optional.empty()), cancel);
        List<HistoryRow> all = new ArrayList<>(part.rows());
        part.rows().stream()
                .flatMap(row -> row.details().occasion().flatMap(Occasion::undoes).stream())
                .filter(id -> part.rows().stream().noneMatch(row -> row.id().equals(id)))
                .forEach(id ->
                        all.add(again(keeper, id, part.rows().getFirst().entry().user(), cancel)));
        return new Part(keeper, all, true);
    }

    private HistoryRow again(Keeper keeper, ChangeId id, String user, Cancel cancel) {
        HistoryRead right = right(keeper, cancel);
        return new HistoryRow(new HistoryEntry(user, right.get(id)), keeper);
    }

    private HistoryRead right(Keeper keeper, Cancel cancel) {
        return keeper == Keeper.OWN
                ? calls.of(HistoryRead.class, cancel, stage -> {})
                : calls.ofRoot(HistoryRead.class);
    }

    private static HistoryFilter filter(int most, Optional<ChangeId> before) {
        return new HistoryFilter("", List.of(), Optional.empty(), before, most);
    }

    private void read(List<Keeper> keepers, Optional<ChangeId> before) {
        reading.cancel();
        state.set(new State.Loading());
        reading = background.read(
                cancel -> keepers.stream()
                        .map(keeper -> part(keeper, filter(PAGE, before), cancel))
                        .toList(),
                parts -> {
                    known.clear();
                    more.clear();
                    rootRead.set(calls.startedAsRoot() || keepers.size() > 1);
                    add(parts, false);
                },
                this::failed);
    }

    private Part part(Keeper keeper, HistoryFilter filter, Cancel cancel) {
        List<HistoryRow> found = new ArrayList<>();
        Sink<HistoryEntry> into = entry -> found.add(new HistoryRow(entry, keeper));
        switch (keeper) {
            case OWN, ROOT -> right(keeper, cancel).list(filter, into);
            case EVERYBODY ->
                calls.of(HistoryConfidential.class, cancel, stage -> {}).list(filter, into);
        }
        return new Part(keeper, found, found.size() < filter.most());
    }

    private void add(List<Part> parts, boolean newest) {
        for (Part part : parts) {
            part.rows().forEach(row -> known.put(row.id(), row));
            if (!newest) {
                more.remove(part.keeper());
                if (!part.whole()) {
                    more.add(part.keeper());
                }
            }
        }
        List<HistoryRow> all = known.values().stream()
                .sorted(Comparator.comparing((HistoryRow row) -> row.record().at())
                        .reversed()
                        .thenComparing(row -> row.id().value()))
                .toList();
        known.clear();
        all.forEach(row -> known.put(row.id(), row));
        Rows.update(rows, all, HistoryRow::id);
        selected.set(selected.get().map(row -> known.getOrDefault(row.id(), row)));
        older.set(!more.isEmpty());
        state.set(new State.Ready());
    }

    /** Who may not see everybody's sees his own. */
    private void failed(HelperException problem) {
        everybody.set(false);
        state.set(new State.Failed(problem));
    }

    /** Reading stops; what was read stays. */
    void stop() {
        reading.cancel();
        if (state.get() instanceof State.Loading) {
            state.set(rows.isEmpty() ? new State.Unread() : new State.Ready());
        }
    }
}
