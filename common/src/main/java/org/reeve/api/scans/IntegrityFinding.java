package org.reeve.api.scans;

import java.util.List;

/**
 * A file that is not as its package says.
 *
 * @param path where it lies; bytes that are no text are shown as {@code \xNN}
 * @param packages who says so; several where packages share a file, none where that is not known
 * @param role what it is to its package
 * @param changes in what it differs
 */
public record IntegrityFinding(String path, List<String> packages, FileRole role, List<FileChange> changes) {
    /** Copies the lists. */
    public IntegrityFinding {
        packages = List.copyOf(packages);
        changes = List.copyOf(changes);
    }
}
