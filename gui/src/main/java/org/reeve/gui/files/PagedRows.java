package org.reeve.gui.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;

/**
 * Rows of which only the pages that are looked at are held; one that is not there yet is empty and is asked for. Window's thread
 * only.
 */
final class PagedRows extends ObservableListBase<String> {
    /** Rows of a page. */
    static final int PAGE = 256;

    /** Pages that are held. */
    static final int HELD = 24;

    /** Beyond that a list counts wrong; no person scrolls so far. */
    private static final int MOST = 1_000_000_000;

    /** Reads some rows, and tells {@link #came} of them. */
    interface Pages {
        void read(long first, int many);
    }

    private final Pages source;
    private final Map<Long, List<String>> held = new LinkedHashMap<>(HELD * 2, 0.75f, true);
    private final java.util.Set<Long> asked = new java.util.HashSet<>();
    private int size;

    PagedRows(Pages source) {
        this.source = source;
    }

    @Override
    public String get(int index) {
        long page = index / PAGE;
        List<String> rows = held.get(page);
        if (rows == null && asked.add(page)) {
            source.read(page * PAGE, PAGE);
        }
        return rows == null || index % PAGE >= rows.size() ? "" : rows.get(index % PAGE);
    }

    @Override
    public int size() {
        return size;
    }

    /** There are so many now. */
    void know(long now) {
        int before = size;
        size = (int) Math.min(now, MOST);
        if (size > before) {
            beginChange();
            nextAdd(before, size);
            endChange();
        }
    }

    /** The last page may have more rows now. */
    void stale() {
        long last = Math.max(0, size - 1) / PAGE;
        if (held.remove(last) != null) {
            asked.remove(last);
            changed(last);
        }
    }

    /** Nothing of it holds any more. */
    void forget() {
        int before = size;
        size = 0;
        held.clear();
        asked.clear();
        beginChange();
        nextRemove(0, java.util.Collections.nCopies(before, ""));
        endChange();
    }

    /** A page was read. */
    void came(long first, List<String> texts) {
        long page = first / PAGE;
        asked.remove(page);
        held.put(page, List.copyOf(texts));
        if (held.size() > HELD) {
            held.remove(held.keySet().iterator().next());
        }
        changed(page);
    }

    private void changed(long page) {
        int from = (int) (page * PAGE);
        int to = Math.min(size, from + PAGE);
        beginChange();
        for (int i = from; i < to; i++) {
            nextUpdate(i);
        }
        endChange();
    }

    /** How many pages are held. */
    int held() {
        return held.size();
    }
}
