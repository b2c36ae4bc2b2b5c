package org.reeve.gui.work;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.reeve.link.UserFolders;

/**
 * What the window remembers of itself between two starts: sizes, sorting, columns. Losing it is never worth an error: a file
 * that cannot be read is set aside and the defaults hold.
 */
public final class Memory {
    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Memory(Path file) {
        this.file = file;
    }

    /** The user's own, in {@code $XDG_STATE_HOME/reeve}, by default {@code ~/.local/state/reeve}. */
    public static Memory ofUser() {
        return read(UserFolders.state().resolve("window.properties"));
    }

    /** Reads a file, which need not exist. */
    public static Memory read(Path file) {
        Memory memory = new Memory(file);
        if (Files.exists(file)) {
            memory.load();
        }
        return memory;
    }

    private void load() {
        Properties text = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            text.load(reader);
            text.stringPropertyNames().forEach(key -> values.put(key, text.getProperty(key)));
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
            setAside();
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It stays where it is; the next save writes over it.
        }
    }

    /** What was remembered under a key. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A remembered number, where it is one. */
    public Optional<Double> number(String key) {
        try {
            return get(key).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Remembers. */
    public void put(String key, String value) {
        values.put(key, value);
    }

    /** Forgets; answers what it was. */
    public Optional<String> forget(String key) {
        return Optional.ofNullable(values.remove(key));
    }

    /** Writes the file: whole or not at all. */
    public void save() {
        Properties text = new Properties();
        values.forEach(text::setProperty);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                text.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A read-only home: the window opens with its defaults next time.
        }
    }
}
