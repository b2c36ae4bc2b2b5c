package org.reeve.link;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * Where the programs are. Read from {@code installation.properties} in Reeve's home, which packaging writes for an installed
 * Reeve and {@code ./reeve} for a source tree.
 *
 * @param ownHelper the command that starts the helper as the user
 * @param rootHelper the command that starts it as root, pkexec first
 */
public record Installation(List<String> ownHelper, List<String> rootHelper) {
    /** Copies the lists. */
    public Installation {
        ownHelper = List.copyOf(ownHelper);
        rootHelper = List.copyOf(rootHelper);
    }

    /** Reads it from Reeve's home, which the system property {@code reeve.home} names. */
    public static Installation find() {
        String home = System.getProperty("reeve.home");
        if (home == null) {
            throw new HelperException(
                    Problem.NOT_STARTED, "Reeve does not know where it is installed. Start it with the reeve command.");
        }
        return read(Path.of(home));
    }

    /** Reads it from a home. Each command is one line, its words separated by blanks; no word may hold one. */
    static Installation read(Path home) {
        Properties text = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("installation.properties"))) {
            text.load(reader);
        } catch (IOException e) {
            throw new HelperException(
                    Problem.NOT_STARTED, "This installation of Reeve is damaged: " + e.getMessage(), e);
        }
        return new Installation(words(text, "own"), words(text, "root"));
    }

    private static List<String> words(Properties text, String key) {
        String line = text.getProperty(key, "").strip();
        if (line.isEmpty()) {
            throw new HelperException(
                    Problem.NOT_STARTED, "This installation of Reeve is damaged: it does not say how to start " + key);
        }
        return List.of(line.split(" +"));
    }
}
