package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ModifiableObservableListBase;

/**
 * Rows that are found and replaced by their key. However many of them change at once, whoever listens hears three changes at most; nothing
 * is gone through that did not change. Their order means nothing: the table sorts them.
 */
final class KeyedRows extends ModifiableObservableListBase<UnitRow> {
    private final List<UnitRow> rows = new ArrayList<>();
    private final Map<UnitRow.Key, Integer> places = new HashMap<>();

    Optional<UnitRow> find(UnitRow.Key key) {
        return Optional.ofNullable(places.get(key)).map(rows::get);
    }

    /**
     * Makes the rows of some keys what they are now; absent where there is no such row any more. What is replaced, added and
     * removed are changes of their own: JavaFX's sorted and filtered lists lose count of a change that mixes them.
     */
    void apply(Map<UnitRow.Key, Optional<UnitRow>> changes) {
        beginChange();
        changes.forEach((key, now) -> now.ifPresent(this::replace));
        endChange();
        beginChange();
        changes.forEach(
                (key, now) -> now.filter(row -> !places.containsKey(key)).ifPresent(this::add));
        endChange();
        beginChange();
        changes.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .flatMap(one -> Optional.ofNullable(places.get(one.getKey())).stream())
                .sorted(Comparator.reverseOrder())
                .toList()
                .forEach(place -> remove(place.intValue()));
        endChange();
    }

    private void replace(UnitRow row) {
        Integer place = places.get(row.key());
        if (place != null && !rows.get(place).equals(row)) {
            set(place, row);
        }
    }

    @Override
    public UnitRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, UnitRow row) {
        if (index != rows.size()) {
            throw new UnsupportedOperationException("rows are only added at the end");
        }
        rows.add(row);
        places.put(row.key(), index);
    }

    @Override
    protected UnitRow doSet(int index, UnitRow row) {
        UnitRow before = rows.set(index, row);
        places.remove(before.key(), index);
        places.put(row.key(), index);
        return before;
    }

    @Override
    protected UnitRow doRemove(int index) {
        UnitRow gone = rows.remove(index);
        places.remove(gone.key(), index);
        for (int i = index; i < rows.size(); i++) {
            places.put(rows.get(i).key(), i);
        }
        return gone;
    }

    /** From the end, where removing moves nothing. */
    @Override
    protected void removeRange(int from, int to) {
        beginChange();
        for (int i = to - 1; i >= from; i--) {
            remove(i);
        }
        endChange();
    }
}
