package org.reeve.gui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ObservableListBase;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;

/**
 * The rows that are held: a piece of a journal that may be a thousand times longer, newest first. It grows at either end by
 * pages; what is far away at the other end is let go. Each row has a number that it keeps while it is held. Window's thread.
 */
final class RowWindow extends ObservableListBase<LogRow> {
    /** As many rows as are held at most. */
    static final int MOST = 50_000;

    private static final int GATHERED = 500;

    private final List<RowPage> pages = new ArrayList<>();
    private int size;

    @Override
    public LogRow get(int index) {
        RowPage page = page(index);
        return page.row((int) (number(index) - page.first()));
    }

    @Override
    public int size() {
        return size;
    }

    /** Where a row is. */
    LogPlace place(int index) {
        return get(index).place();
    }

    /** The number of a row; of the first one where there is none. */
    long number(int index) {
        return (pages.isEmpty() ? 0 : pages.getFirst().first()) + index;
    }

    /** The row of a place, where it is held. */
    OptionalInt find(LogPlace place) {
        for (RowPage page : pages) {
            for (int i = 0; i < page.count(); i++) {
                if (page.row(i).place().equals(place)) {
                    return OptionalInt.of((int) (page.first() - number(0)) + i);
                }
            }
        }
        return OptionalInt.empty();
    }

    Optional<LogPlace> newest() {
        return size == 0 ? Optional.empty() : Optional.of(place(0));
    }

    Optional<LogPlace> oldest() {
        return size == 0 ? Optional.empty() : Optional.of(place(size - 1));
    }

    /** Holds nothing. */
    void empty() {
        if (size > 0) {
            List<LogRow> removed = List.copyOf(this);
            beginChange();
            pages.clear();
            size = 0;
            nextRemove(0, removed);
            endChange();
        }
    }

    /** Adds rows behind the last one; answers whether newer ones were let go. */
    boolean addOlder(LogRows rows) {
        if (rows.count() == 0) {
            return false;
        }
        beginChange();
        pages.add(RowPage.of(number(size), rows));
        size += rows.count();
        nextAdd(size - rows.count(), size);
        endChange();
        boolean dropped = false;
        while (size > MOST) {
            drop(0);
            dropped = true;
        }
        return dropped;
    }

    /** Adds rows before the first one, which come nearest first; answers whether older ones were let go. */
    boolean addNewer(LogRows rows) {
        return rows.count() > 0 && before(RowPage.turned(number(0) - rows.count(), rows), rows.count());
    }

    /** Adds rows that were written just now, oldest first; answers whether older ones were let go. */
    boolean addNewest(List<LogRow> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        List<LogRow> all = new ArrayList<>(rows.reversed());
        long first = number(0) - rows.size();
        if (size > 0 && pages.getFirst().gathered() && pages.getFirst().count() + rows.size() <= GATHERED) {
            all.addAll(pages.removeFirst().rows());
        }
        return before(RowPage.gathered(first, all), rows.size());
    }

    private boolean before(RowPage page, int added) {
        beginChange();
        pages.addFirst(page);
        size += added;
        nextAdd(0, added);
        endChange();
        boolean dropped = false;
        while (size > MOST) {
            drop(pages.size() - 1);
            dropped = true;
        }
        return dropped;
    }

    private void drop(int which) {
        RowPage page = pages.get(which);
        int from = which == 0 ? 0 : size - page.count();
        List<LogRow> removed = page.rows();
        beginChange();
        pages.remove(which);
        size -= page.count();
        nextRemove(from, removed);
        endChange();
    }

    private RowPage page(int index) {
        long number = number(Objects.checkIndex(index, size));
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).first() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pages.get(low);
    }
}
