package org.reeve.api.logs;

import java.util.Optional;

/**
 * Where entries are read from.
 *
 * @param kind whose journal
 * @param directory where its files lie, for {@link JournalKind#DIRECTORY} only: an absolute path
 */
public record JournalSource(JournalKind kind, Optional<String> directory) {
    private static final int LONGEST = 4096;

    /** Refuses a directory where none belongs, and a path that is relative or no path. */
    public JournalSource {
        if (directory.isPresent() != (kind == JournalKind.DIRECTORY)) {
            throw new IllegalArgumentException("a directory belongs to DIRECTORY and to nothing else");
        }
        directory.ifPresent(JournalSource::require);
    }

    private static void require(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("expected an absolute path of at most " + LONGEST + " characters");
        }
    }

    /** This machine's journal, as far as the user may read it. */
    public static JournalSource mine() {
        return new JournalSource(JournalKind.MINE, Optional.empty());
    }

    /** The files that were passed to this helper. */
    public static JournalSource passed() {
        return new JournalSource(JournalKind.PASSED, Optional.empty());
    }

    /** The files in a directory. */
    public static JournalSource directory(String path) {
        return new JournalSource(JournalKind.DIRECTORY, Optional.of(path));
    }
}
