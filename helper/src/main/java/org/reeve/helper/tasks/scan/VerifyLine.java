package org.reeve.helper.tasks.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.scans.FileChange;
import org.reeve.api.scans.FileRole;

/**
 * A line of {@code dpkg --verify}, which prints as {@code rpm -V} does: nine letters for nine tests, {@code .} passed and
 * {@code ?} not made; a letter for the file's role; its path.
 *
 * @param changes none where the file is as it should be
 */
record VerifyLine(String path, FileRole role, List<FileChange> changes) {
    private static final String TESTS = "SM5DLUGTP";
    private static final int DIGEST = 2;
    private static final String MISSING = "missing  ";

    /** rpm has one blank more than dpkg behind the tests, and as many behind "missing". */
    private static final Pattern FORM =
            Pattern.compile("(" + MISSING + "|[S.?][M.?][5.?][D.?][L.?][U.?][G.?][T.?][P.?]) {1,2}([acdglPr ]) (/.*)");

    /** rpm tells of a file that another package replaced only whether it is there. */
    private static final String REPLACED = " (replaced)";

    /** In the order of the letters: rpm(8), "VERIFY OPTIONS". */
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

    /** Absent where the line is about no file. */
    static Optional<VerifyLine> of(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        FileRole role = role(parts.group(2));
        return Optional.of(
                parts.group(1).equals(MISSING)
                        ? new VerifyLine(withoutReason(parts.group(3)), role, List.of(FileChange.MISSING))
                        : new VerifyLine(parts.group(3), role, changes(parts.group(1))));
    }

    boolean differs() {
        return !changes.isEmpty();
    }

    private static List<FileChange> changes(String tests) {
        List<FileChange> changes = new ArrayList<>();
        for (int i = 0; i < TESTS.length(); i++) {
            char test = tests.charAt(i);
            if (test == '?' && i == DIGEST) {
                changes.add(FileChange.UNREADABLE);
            } else if (test != '.' && test != '?') {
                changes.add(ORDER.get(i));
            }
        }
        return List.copyOf(changes);
    }

    /** Behind a missing file stands why it could not be looked at, where that is not simply that it is not there. */
    private static String withoutReason(String path) {
        String plain = path.endsWith(REPLACED) ? path.substring(0, path.length() - REPLACED.length()) : path;
        int reason = plain.lastIndexOf(" (");
        return plain.endsWith(")") && reason > 0 ? plain.substring(0, reason) : plain;
    }

    private static FileRole role(String letter) {
        return switch (letter) {
            case "c" -> FileRole.CONFIGURATION;
            case "d", "l", "r", "P" -> FileRole.DOCUMENTATION;
            case "g" -> FileRole.STATE;
            default -> FileRole.PROGRAM;
        };
    }
}
