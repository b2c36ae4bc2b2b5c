package org.reeve.helper.files;

import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.files.FilePath;

/** What is answered of a change that was made. */
final class Changed {
    private Changed() {}

    static Change of(FilePath path, String result, List<String> command, Call undo) {
        return new Change(path.value(), result, command, List.of(undo), List.of());
    }
}
