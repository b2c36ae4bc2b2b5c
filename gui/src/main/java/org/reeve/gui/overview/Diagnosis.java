package org.reeve.gui.overview;

import java.util.List;

/** The command that tells what takes the room of a file system. */
final class Diagnosis {
    private Diagnosis() {}

    /** The largest folders come last; other file systems mounted below are left out. */
    static List<String> command(String mountPoint) {
        return List.of("sudo", "du", "-xh", "--max-depth=1", "--", quoted(mountPoint), "|", "sort", "-h");
    }

    /** A word of the shell; what is not plainly harmless stands in quotation marks that nothing gets out of. */
    private static String quoted(String word) {
        return word.matches("[\\w/.:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
