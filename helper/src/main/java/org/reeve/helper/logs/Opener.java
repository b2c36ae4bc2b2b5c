package org.reeve.helper.logs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.JournalState;

/** Opens a source's journal, as often as it is needed. Thread-safe; what it opens is not. */
record Opener(JournalSource source, Passed passed) {
    /** All the source has that can be read. */
    Journal open() {
        return switch (source.kind()) {
            case MINE -> Journal.mine();
            case PASSED -> passed.open();
            case DIRECTORY -> Journal.directory(directory().toString());
        };
    }

    private Path directory() {
        Path path = Path.of(source.directory().orElseThrow());
        if (!Files.isDirectory(path)) {
            throw new HelperException(Problem.NOT_FOUND, path + " is no directory that you may see.");
        }
        return path;
    }

    /** Each file, and whether it can be read. */
    List<JournalState> states() {
        return switch (source.kind()) {
            case MINE -> Folder.statesOfThisMachine();
            case PASSED -> passed.states();
            case DIRECTORY -> Folder.states(directory());
        };
    }

    /** The files that are left out. What this user may not read of this machine's journal is no fault. */
    List<JournalFault> faults() {
        return states().stream()
                .filter(state -> source.kind() != JournalKind.MINE || Files.isReadable(Path.of(state.file())))
                .flatMap(state -> state.fault().map(why -> new JournalFault(state.file(), why)).stream())
                .toList();
    }
}
