package org.reeve.gui.logs;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.gui.work.Memory;

/** Searches that somebody gave a name, and the one that was asked last. Window's thread only. */
final class SavedModel {
    private static final String LAST = "logs.filter";
    private static final String PREFIX = "logs.saved.";
    private static final int MOST = 50;

    private final Memory memory;
    private final ObservableList<Saved> all = FXCollections.observableArrayList();

    /** A search and its name. */
    record Saved(String name, Filter filter) {}

    /** Reads what is remembered. */
    SavedModel(Memory memory) {
        this.memory = memory;
        for (int i = 0; i < MOST; i++) {
            memory.get(PREFIX + i).flatMap(SavedModel::read).ifPresent(all::add);
        }
    }

    private static Optional<Saved> read(String text) {
        int border = text.indexOf('\t');
        return border <= 0
                ? Optional.empty()
                : FilterText.read(text.substring(border + 1)).map(found -> new Saved(text.substring(0, border), found));
    }

    /** Those there are, in the order they were saved. */
    ObservableList<Saved> all() {
        return all;
    }

    /** Whether there is room for another. */
    boolean room() {
        return all.size() < MOST;
    }

    /** Saves a search; one of the same name makes way. What is marked in the graph is part of it. */
    void save(String name, Filter filter) {
        String line = name.replace('\t', ' ').replace('\n', ' ').strip();
        if (!line.isEmpty()) {
            Predicate<Saved> same = one -> one.name().equals(line);
            boolean _ = all.removeIf(same);
            if (room()) {
                all.add(new Saved(line, filter));
            }
            keep();
        }
    }

    /** Forgets one. */
    void forget(Saved saved) {
        boolean _ = all.remove(saved);
        keep();
    }

    private void keep() {
        for (int i = 0; i < MOST; i++) {
            if (i < all.size()) {
                memory.put(
                        PREFIX + i,
                        all.get(i).name() + "\t" + FilterText.write(all.get(i).filter()));
            } else {
                Optional<String> _ = memory.forget(PREFIX + i);
            }
        }
        memory.save();
    }

    /** What was asked when the window closed last. */
    Optional<Filter> last() {
        return memory.get(LAST).flatMap(FilterText::read);
    }

    /** Remembers what is asked now; without what was marked in the graph, which is of that hour only. */
    void remember(Filter filter) {
        memory.put(LAST, FilterText.write(filter.within(Optional.empty())));
    }
}
