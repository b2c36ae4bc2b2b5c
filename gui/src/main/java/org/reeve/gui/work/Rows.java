package org.reeve.gui.work;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Rows of a table that are kept up to date. Window's thread only. */
public final class Rows {
    private Rows() {}

    /** Makes {@code rows} the same as {@code fresh}; single rows are replaced where they differ, so that a table keeps its place. */
    public static <R> void update(ObservableList<R> rows, List<R> fresh, Function<R, Object> key) {
        if (!rows.stream().map(key).toList().equals(fresh.stream().map(key).toList())) {
            rows.setAll(fresh);
            return;
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!rows.get(i).equals(fresh.get(i))) {
                rows.set(i, fresh.get(i));
            }
        }
    }
}
