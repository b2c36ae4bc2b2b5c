package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.api.files.FileFinding;

/**
 * What a checking program says of other files than the one that is checked. It reads as root whatever that one includes, and quotes
 * it: who may have this file checked is told that there is a fault elsewhere, and where, but not what stands there.
 */
final class IncludedFiles {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/._@+=,-]{1,4095}");

    private final List<String> told = new ArrayList<>();
    private boolean more;

    /** It found a fault in a line of another file. */
    void fault(String file, String line) {
        if (!PATH.matcher(file).matches()) {
            more = true;
            return;
        }
        String where = "there is a fault in " + file + ", line " + line;
        if (!told.contains(where)) {
            told.add(where);
        }
    }

    /** It said something at no place. */
    void said() {
        more = true;
    }

    /** As findings at no line, beside those of the file itself. */
    List<FileFinding> findings(List<FileFinding> own) {
        List<FileFinding> all = new ArrayList<>(own);
        told.forEach(where -> all.add(fault(where)));
        rest(all).ifPresent(all::add);
        return List.copyOf(all);
    }

    private Optional<FileFinding> rest(List<FileFinding> known) {
        return more && known.stream().noneMatch(FileFinding::fault)
                ? Optional.of(
                        fault("with the rest of its configuration it is not sound; checked in a terminal it says more"))
                : Optional.empty();
    }

    private static FileFinding fault(String text) {
        return new FileFinding(0, 0, true, text);
    }
}
