package org.reeve.api.files;

import java.util.List;

/**
 * What more is told of a file than its mode.
 *
 * @param acl whether it has an access list of its own, acl(5)
 * @param attributes the names of its extended attributes, xattr(7)
 * @param label what SELinux calls it; empty for nothing
 * @param capabilities what a program of it may do, as getcap(8) writes it; empty for nothing
 * @param immutable whether nobody may change it before that mark is taken off, chattr(1)
 * @param appendOnly whether it may only grow
 */
public record FileMarks(
        boolean acl,
        List<String> attributes,
        String label,
        String capabilities,
        boolean immutable,
        boolean appendOnly) {
    /** Nothing. */
    public static final FileMarks NONE = new FileMarks(false, List.of(), "", "", false, false);

    /** Copies the list. */
    public FileMarks {
        attributes = List.copyOf(attributes);
    }
}
