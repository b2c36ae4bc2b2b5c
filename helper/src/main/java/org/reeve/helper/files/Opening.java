package org.reeve.helper.files;

import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.OpenedFile;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;
import org.reeve.process.Accounts;

/** Opening ordinary files for reading, and nothing else: what is something else is not even opened to look at it. */
record Opening(Reach reach, Contents contents, Tags tags) {
    OpenedFile open(FilePath path) {
        try (Spot spot = reach.follow(path)) {
            reach.requireNamed(path, spot);
            requireOrdinary(spot);
            try (Fd open = reach.calls().reading(spot.present())) {
                return opened(spot, open);
            }
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be opened", e);
        }
    }

    /** Returns, or throws where what lies there is no file to be opened. */
    void requireOrdinary(Spot spot) {
        FileStat stat = spot.stat();
        if (!stat.regular()) {
            throw new HelperException(
                    Problem.FAILED, spot.path() + " is " + called(stat) + ", and only ordinary files are opened.");
        }
        try {
            reach.requireOpenable(spot.path(), reach.calls().fileSystem(spot.present()));
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be opened", e);
        }
    }

    static String called(FileStat stat) {
        return switch (Facts.kind(stat)) {
            case FOLDER -> "a folder";
            case LINK -> "a link";
            case FIFO -> "a named pipe";
            case SOCKET -> "a socket";
            case BLOCK_DEVICE, CHARACTER_DEVICE -> "a device";
            case FILE, OTHER -> "something that is no ordinary file";
        };
    }

    private OpenedFile opened(Spot spot, Fd open) throws KernelException {
        FileEntry entry = new Facts(reach.calls(), Accounts.read()).of(spot, open);
        FileStat stat = reach.calls().stat(open);
        boolean copied = reach.needsCopy(stat, !entry.marks().capabilities().isEmpty());
        FileTag tag = tags.of(open);
        return new OpenedFile(spot.path(), entry, tag, copied, copied ? copy(spot, open) : Contents.passed(open));
    }

    /**
     * A descriptor for reading could be opened anew through /proc by whom the file's own permissions let write, or run as
     * somebody else, although a folder on the way kept him from it.
     */
    private Descriptor copy(Spot spot, Fd open) throws KernelException {
        try (Fd memory = contents.copy(
                open.number(),
                spot.path() + " could be written to by who gets it, so that only a copy is passed. It")) {
            return Contents.passed(memory);
        }
    }

    /** An earlier content; nobody but this helper can write to the file that it is in. */
    OpenedFile kept(FilePath path, Fd open) {
        try {
            FileStat stat = reach.calls().stat(open);
            FileEntry entry = new Facts(reach.calls(), Accounts.read())
                    .of(new Spot(reach.calls(), path, open, java.util.Optional.of(open), ""), open);
            return new OpenedFile(path, entry, tags.of(open), !stat.regular(), Contents.passed(open));
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }
}
