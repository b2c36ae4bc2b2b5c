package org.reeve.gui.widget;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

/**
 * Several rows of a table that are chosen together, by their keys. What is chosen and not shown stays chosen.
 *
 * @param <R> the rows
 * @param <K> what a row is known by
 */
final class RowChoice<R, K> {
    private final TableView<R> view;
    private final Function<R, K> key;
    private final ObjectProperty<Set<K>> chosen;

    /** {@code heard} says whether what happens to the table's selection is a person's doing. */
    RowChoice(
            TableView<R> view,
            Function<R, K> key,
            ObjectProperty<Set<K>> chosen,
            java.util.function.BooleanSupplier heard) {
        this.view = view;
        this.key = key;
        this.chosen = chosen;
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> {
            if (heard.getAsBoolean()) {
                chosen.set(selected());
            }
        });
    }

    private Set<K> selected() {
        Set<K> keys = new LinkedHashSet<>();
        for (int index : view.getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < view.getItems().size()) {
                keys.add(key.apply(view.getItems().get(index)));
            }
        }
        return Set.copyOf(keys);
    }

    /** One row was chosen from elsewhere, or none. */
    void only(Optional<R> row) {
        chosen.set(row.map(one -> Set.of(key.apply(one))).orElse(Set.of()));
    }

    /** Selects in the table what is chosen, where that is several; answers whether it is. */
    boolean restore(Optional<R> lead) {
        Set<K> wanted = chosen.get();
        if (wanted.size() < 2) {
            return false;
        }
        int[] indices = java.util.stream.IntStream.range(0, view.getItems().size())
                .filter(index -> wanted.contains(key.apply(view.getItems().get(index))))
                .toArray();
        Set<K> now = selected();
        if (now.size() != indices.length || !wanted.containsAll(now)) {
            select(indices, lead);
        }
        return true;
    }

    /** The one that is selected last leads, and has the keyboard. */
    private void select(int[] indices, Optional<R> lead) {
        view.getSelectionModel().clearSelection();
        if (indices.length > 0) {
            view.getSelectionModel().selectIndices(indices[0], indices);
        }
        lead.map(row -> view.getItems().indexOf(row))
                .filter(index -> index >= 0)
                .ifPresent(index -> view.getSelectionModel().select(index));
    }
}
