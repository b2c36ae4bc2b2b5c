package org.reeve.gui.work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Call;

/** The quick actions, in their order. Window's thread only. */
public final class QuickActions {
    private final ObservableList<QuickAction> all = FXCollections.observableArrayList();

    /** All of them. */
    public ObservableList<QuickAction> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /** Whether one of them makes a call. */
    public boolean has(Call call) {
        return all.stream().anyMatch(action -> action.call().equals(call));
    }

    /** Adds one at the end; a call that is there already stays where it is. */
    public void add(QuickAction action) {
        if (!has(action.call())) {
            all.add(action);
        }
    }

    /** Puts {@code now} where {@code before} was. */
    public void replace(QuickAction before, QuickAction now) {
        all.replaceAll(action -> action.equals(before) ? now : action);
    }

    /** Removes the one that makes a call. */
    public void remove(Call call) {
        all.removeIf(action -> action.call().equals(call));
    }

    /** Moves one to another place. */
    public void move(int from, int to) {
        all.add(to, all.remove(from));
    }
}
