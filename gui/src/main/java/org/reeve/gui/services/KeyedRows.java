package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ModifiableObservableListBase;

/**
 * Rows that are found and replaced by their key. However many of them change at once, whoever listens hears one change; nothing
 * is gone through that did not change. Their order means nothing: the table sorts them.
 */
final class KeyedRows extends ModifiableObservableListBase<UnitRow> {
    private final List<UnitRow> rows = new ArrayList<>();
    private final Map<UnitRow.Key, Integer> places = new HashMap<>();

    Optional<UnitRow> find(UnitRow.Key key) {
        return Optional.ofNullable(places.get(key)).map(rows::get);
    }

    /** Makes the rows of some keys what they are now; absent where there is no such row any more. */
    void apply(Map<UnitRow.Key, Optional<UnitRow>> changes) {
        beginChange();
        changes.forEach((key, now) -> now.ifPresentOrElse(this::put, () -> forget(key)));
        endChange();
    }

    private void put(UnitRow row) {
        Integer place = places.get(row.key());
        if (place == null) {
            add(row);
        } else if (!rows.get(place).equals(row)) {
            set(place, row);
        }
    }

    /** The last row takes the place of the one that goes, so that no other moves. */
    private void forget(UnitRow.Key key) {
        Integer place = places.get(key);
        if (place == null) {
            return;
        }
        UnitRow last = rows.getLast();
        remove(rows.size() - 1);
        if (place < rows.size()) {
            set(place, last);
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
