package org.reeve.helper.tasks.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.scans.FileChange;
import org.reeve.api.scans.FileRole;

/**
 * A line of {@code dpkg --verify}, which prints as {@code rpm -V} does: nine letters for nine tests, {@code .} passed and
 * {@code ?} not made; a letter for the file's role; its path.
 */
record VerifyLine(String path, FileRole role, List<FileChange> changes) {
    private static final int TESTS = 9;
    private static final int DIGEST = 2;
    private static final String MISSING = "missing";

    /** In the order of the letters {@code SM5DLUGTP}: rpm(8), "VERIFY OPTIONS". */
    private static final List<FileChange> ORDER = List.of(
            FileChange.SIZE,
            FileChange.MODE,
            FileChange.CONTENT,
            FileChange.DEVICE,
            FileChange.LINK,
            FileChange.OWNER,
            FileChange.GROUP,
            FileChange.TIME,
            FileChange.CAPABILITIES);

    /** Absent where the line is about no file, or where nothing is wrong with it. */
    static Optional<VerifyLine> of(String line) {
        if (line.startsWith(MISSING + " ")) {
            return file(line.substring(MISSING.length()), List.of(FileChange.MISSING));
        }
        if (line.length() <= TESTS || line.charAt(TESTS) != ' ') {
            return Optional.empty();
        }
        return file(line.substring(TESTS), changes(line));
    }

    private static List<FileChange> changes(String line) {
        List<FileChange> changes = new ArrayList<>();
        for (int i = 0; i < TESTS; i++) {
            char test = line.charAt(i);
            if (test == '?' && i == DIGEST) {
                changes.add(FileChange.UNREADABLE);
            } else if (test != '.' && test != '?') {
                changes.add(ORDER.get(i));
            }
        }
        return changes;
    }

    private static Optional<VerifyLine> file(String rest, List<FileChange> changes) {
        int path = rest.indexOf('/');
        if (path < 0 || changes.isEmpty() || rest.substring(0, path).strip().length() > 1) {
            return Optional.empty();
        }
        return Optional.of(new VerifyLine(
                withoutReason(rest.substring(path), changes),
                role(rest.substring(0, path).strip()),
                changes));
    }

    /** dpkg says behind a missing file why it could not be looked at, where that is not simply that it is not there. */
    private static String withoutReason(String path, List<FileChange> changes) {
        int reason = path.lastIndexOf(" (");
        return changes.equals(List.of(FileChange.MISSING)) && path.endsWith(")") && reason > 0
                ? path.substring(0, reason)
                : path;
    }

    private static FileRole role(String letter) {
        return switch (letter) {
            case "c" -> FileRole.CONFIGURATION;
            case "d", "l", "r" -> FileRole.DOCUMENTATION;
            default -> FileRole.PROGRAM;
        };
    }
}
