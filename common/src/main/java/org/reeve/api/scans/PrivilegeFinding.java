package org.reeve.api.scans;

import java.util.List;

/**
 * A file or a rule that gives more than usual.
 *
 * @param kind why
 * @param path the file; bytes that are no text are shown as {@code \xNN}
 * @param owner its user and group, such as {@code root:shadow}; numbers where there are no names
 * @param mode its permissions as octal digits, such as {@code 4755}; empty for a rule
 * @param detail the capabilities, or the rule's line; empty for a file
 * @param line where in the file, counted from 1; 0 for the file as a whole
 * @param packages which packages own the file; none where that is not known or nobody does
 */
public record PrivilegeFinding(
        PrivilegeKind kind, String path, String owner, String mode, String detail, int line, List<String> packages) {
    /** Copies the list. */
    public PrivilegeFinding {
        packages = List.copyOf(packages);
        if (line < 0) {
            throw new IllegalArgumentException("lines count from 1; 0 is the file as a whole");
        }
    }
}
