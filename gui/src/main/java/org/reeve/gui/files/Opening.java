package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileLoss;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.OpenedFile;
import org.reeve.gui.editor.FileText;
import org.reeve.gui.work.Calls;

/**
 * A file that was opened.
 *
 * @param file the descriptor and what is told of it
 * @param by who opened it
 * @param saver who may save it
 * @param refusal why the user himself may not save it; empty where he may
 * @param losses what a saved file would not have any more, one word each
 * @param text its text; absent where it is only looked at
 * @param why why it is only looked at; absent where it can be edited
 */
record Opening(
        OpenedFile file,
        FilesBy by,
        FilesBy saver,
        String refusal,
        List<FileLoss> losses,
        Optional<FileText> text,
        Optional<Why> why) {
    /** Up to so many octets are edited. */
    static final long MOST_OCTETS = 5L * 1024 * 1024;

    /** And so many lines. */
    static final int MOST_LINES = 100_000;

    /** No line is longer: laying it out would hold up the window. */
    static final int LONGEST_LINE = 50_000;

    /** Copies the list. */
    Opening {
        losses = List.copyOf(losses);
    }

    /** Why a file is only looked at. */
    enum Why {
        /** It is too long. */
        BIG,
        /** It has too many lines. */
        LINES,
        /** One of its lines is too long. */
        LINE,
        /** It is no text. */
        BINARY
    }

    /** Opens a file: the user himself, and root where he may not. Blocks. */
    static Opening open(Calls calls, FilePath path, Cancel cancel, Consumer<Stage> stage) {
        try {
            return open(calls, path, FilesBy.USER, cancel, stage);
        } catch (HelperException e) {
            if (e.problem() != Problem.DENIED || calls.startedAsRoot()) {
                throw e;
            }
            return open(calls, path, FilesBy.ROOT, cancel, stage);
        }
    }

    /** Opens a file by one of both. Blocks. */
    static Opening open(Calls calls, FilePath path, FilesBy by, Cancel cancel, Consumer<Stage> stage) {
        OpenedFile file = FileDoor.of(calls, by, cancel, stage).open(path);
        if (file.entry().size() > MOST_OCTETS) {
            return new Opening(file, by, by, "", List.of(), Optional.empty(), Optional.of(big(file)));
        }
        byte[] octets = Content.read(file.content(), MOST_OCTETS);
        Optional<Why> why = why(octets);
        if (why.isPresent()) {
            return new Opening(file, by, by, "", List.of(), Optional.empty(), why);
        }
        Content.close(file.content());
        return writable(calls, file, by, cancel, FileText.of(octets));
    }

    /** Who may save it. Root is not asked for more than the descriptor: each further question might need a password. */
    private static Opening writable(Calls calls, OpenedFile file, FilesBy by, Cancel cancel, FileText text) {
        if (by == FilesBy.ROOT) {
            return new Opening(file, by, by, "", lost(file.entry()), Optional.of(text), Optional.empty());
        }
        FileDetail detail = calls.of(FilesUser.class, cancel, stage -> {}).stat(file.path());
        boolean own = detail.refusal().isEmpty() || calls.startedAsRoot();
        return new Opening(
                file,
                by,
                own ? FilesBy.USER : FilesBy.ROOT,
                own ? detail.refusal() : "",
                own ? detail.losses() : lost(file.entry()),
                Optional.of(text),
                Optional.empty());
    }

    /** What even root does not give to a new content. */
    private static List<FileLoss> lost(FileEntry entry) {
        List<FileLoss> all = new ArrayList<>();
        if (entry.mode().changesUser()) {
            all.add(FileLoss.SET_ID);
        }
        if (!entry.marks().capabilities().isEmpty()) {
            all.add(FileLoss.CAPABILITIES);
        }
        return all;
    }

    /** Of a long one its beginning tells what it is. */
    private static Why big(OpenedFile file) {
        byte[] start = Content.read(file.content(), 64 * 1024);
        return FileText.binary(start, start.length) ? Why.BINARY : Why.BIG;
    }

    static Optional<Why> why(byte[] octets) {
        if (octets.length > MOST_OCTETS) {
            return Optional.of(Why.BIG);
        }
        if (FileText.binary(octets, octets.length)) {
            return Optional.of(Why.BINARY);
        }
        int lines = 1;
        int start = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\n' || octets[i] == '\r') {
                lines++;
                start = i + 1;
            } else if (i - start > LONGEST_LINE) {
                return Optional.of(Why.LINE);
            }
        }
        return lines > MOST_LINES ? Optional.of(Why.LINES) : Optional.empty();
    }
}
