package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.files.FilePath;
import org.reeve.gui.work.Memory;

/** Folders that somebody marked, and files that were opened lately; remembered between two starts. Window's thread only. */
final class Places {
    private static final String MARKED = "files.bookmarks";
    private static final String RECENT = "files.recent";
    private static final int MOST_RECENT = 12;
    private static final int MOST_MARKED = 30;
    private static final int MOST_FOUND = 6;

    private final Memory memory;
    private final ObservableList<FilePath> marked = FXCollections.observableArrayList();
    private final ObservableList<FilePath> recent = FXCollections.observableArrayList();

    Places(Memory memory) {
        this.memory = memory;
        marked.setAll(memory.get(MARKED).map(Places::read).orElseGet(() -> read("/etc\n/var/log")));
        recent.setAll(memory.get(RECENT).map(Places::read).orElse(List.of()));
    }

    /** What is no path any more is left out. */
    private static List<FilePath> read(String text) {
        return text.lines().flatMap(line -> path(line).stream()).toList();
    }

    static Optional<FilePath> path(String text) {
        try {
            return Optional.of(new FilePath(text));
        } catch (IllegalArgumentException e) {
            // Whoever wrote it did not write a path; the callers say what is expected.
            return Optional.empty();
        }
    }

    /** A path as somebody typed it. */
    static Optional<FilePath> typed(String text) {
        try {
            return Optional.of(FilePath.typed(text));
        } catch (IllegalArgumentException e) {
            // It is being typed; the field says what is expected.
            return Optional.empty();
        }
    }

    ObservableList<FilePath> marked() {
        return marked;
    }

    ObservableList<FilePath> recent() {
        return recent;
    }

    /** Marks a folder, or takes its mark away. */
    void toggle(FilePath folder) {
        if (!marked.remove(folder) && marked.size() < MOST_MARKED) {
            marked.add(folder);
        }
        memory.put(MARKED, text(marked.stream()));
    }

    /** A file was opened. */
    void opened(FilePath file) {
        List<FilePath> now = new ArrayList<>(List.of(file));
        recent.stream().filter(one -> !one.equals(file)).limit(MOST_RECENT - 1).forEach(now::add);
        recent.setAll(now);
        memory.put(RECENT, text(recent.stream()));
    }

    private static String text(Stream<FilePath> paths) {
        return String.join("\n", paths.map(FilePath::value).toList());
    }

    /** What the palette finds: a path that is typed, and what was opened lately. */
    List<FilePath> found(List<String> asked) {
        Stream<FilePath> typed = asked.size() == 1 && asked.getFirst().startsWith("/")
                ? typed(asked.getFirst()).stream()
                : Stream.empty();
        Stream<FilePath> known = Stream.concat(recent().stream(), marked().stream())
                .filter(one -> asked.stream().allMatch(one.value().toLowerCase(Locale.ROOT)::contains));
        return Stream.concat(typed, known).distinct().limit(MOST_FOUND).toList();
    }
}
