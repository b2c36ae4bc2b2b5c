package org.reeve.gui.overview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reeve.gui.widget.SafeText;

/** The command that tells what takes the room of a file system. */
final class Diagnosis {
    private Diagnosis() {}

    /** The largest folders come last; other file systems mounted below are left out. */
    static List<String> command(String mountPoint) {
        return List.of("sudo", "du", "-xh", "--max-depth=1", "--", quoted(mountPoint), "|", "sort", "-h");
    }

    /**
     * A word of the shell; what is not plainly harmless stands in quotation marks that nothing gets out of. Line breaks, escapes
     * and whatever else would not be seen for what it is are written as numbers.
     */
    private static String quoted(String word) {
        if (word.matches("[\\w/.:@%+=-]+")) {
            return word;
        }
        if (SafeText.line(word).equals(word)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        StringBuilder octal = new StringBuilder("$'");
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > ' ' && one < 0x7f && one != '\'' && one != '\\';
            octal.append(plain ? Character.toString(one) : "\\%03o".formatted(one & 0xff));
        }
        return octal.append('\'').toString();
    }
}
