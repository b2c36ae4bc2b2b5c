package org.reeve.helper.files;

import java.nio.file.Path;
import java.time.Instant;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FilesBy;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.KernelException;

/** All that a helper needs for files, put together for the user or for root. */
record Hands(
        FilesBy by,
        Reach reach,
        Contents contents,
        Tags tags,
        Versions versions,
        Trash trash,
        Saving saving,
        Turn turn,
        Checks checks,
        Readers readers) {
    private static final int SIZE = 2;

    static Hands of(FilesBy by, Reach reach, Path state, Runner runner, Readers readers) {
        Contents contents = new Contents(reach.calls());
        Tags tags = new Tags(reach.calls());
        Store store = new Store(reach, FilePath.typed(state.toString()), Instant::now);
        Versions versions = new Versions(store, contents);
        return new Hands(
                by,
                reach,
                contents,
                tags,
                versions,
                new Trash(reach, store, contents),
                new Saving(reach, contents, tags, versions),
                new Turn(state, reach.self().uid()),
                new ToolChecks(reach.calls(), contents, store, state, runner, reach.root()),
                readers);
    }

    /** A content of its own that nobody can change. */
    Fd sealed(Fd file) {
        try {
            return contents.copy(file.number(), "This version");
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }

    /** Where a path leads; itself where nothing is. */
    FilePath real(FilePath path) {
        try (Spot spot = reach.follow(path)) {
            reach.requireNamed(path, spot);
            return spot.path();
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return path;
            }
            throw e;
        }
    }

    /** How long a state is, in words. */
    String size(FileTag tag) {
        String[] parts = tag.value().split(":", -1);
        return parts.length > SIZE ? parts[SIZE] + " bytes" : "no file";
    }
}
