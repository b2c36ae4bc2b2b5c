package org.reeve.helper.files;

import java.nio.charset.StandardCharsets;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.FileSystemFacts;
import org.reeve.helper.system.KernelException;

/**
 * As root: the machine's files as process 1 sees them, each step by its descriptor and never through a link that somebody else
 * could have laid. Nothing is changed below a folder that others can write in.
 *
 * @param top leads to the folder in which everything is
 * @param self who this helper is, and so whom a trusted folder belongs to
 * @param caller the user whom descriptors are passed to
 */
record RootReach(FileCalls calls, FilePath top, FileIds self, long caller) implements Reach {
    private static final int OTHERS_WRITE = 0022;
    private static final int CHANGES_USER = 06000;

    /** The machine, past this helper's own sandbox, which hides homes and shows most of the rest as not to be written. */
    static final FilePath MACHINE = new FilePath("/proc/1/root");

    @Override
    public Spot follow(FilePath path) {
        return walk(path, true);
    }

    @Override
    public Spot at(FilePath path) {
        return walk(path, false);
    }

    private Spot walk(FilePath path, boolean last) {
        try (Walk walk = new Walk(calls, calls.place(top.octets()), self.uid())) {
            return walk.to(path, last);
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be opened", e);
        }
    }

    /** What everybody could find out of a path; what lies behind that stands as it was said. */
    FilePath seenByEverybody(FilePath path, boolean last) {
        try (Walk walk = new Walk(calls, calls.place(top.octets()), self.uid())) {
            return walk.publicPart(path, last);
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be looked at", e);
        }
    }

    @Override
    public void requireOpenable(FilePath path, FileSystemFacts system) {
        if (system.madeUp()) {
            throw new HelperException(
                    Problem.FAILED,
                    path + " is on " + system.name()
                            + ", where the kernel makes files up when they are opened. Root opens none of those.");
        }
        if (system.answeredByAProgram()) {
            throw new HelperException(
                    Problem.FAILED,
                    path + " is on a file system that a user's program answers for (FUSE). Root opens nothing there.");
        }
    }

    @Override
    public boolean needsCopy(FileStat file, boolean capabilities) {
        return file.uid() == caller
                || (file.mode() & OTHERS_WRITE) != 0
                || (file.mode() & CHANGES_USER) != 0
                || capabilities;
    }

    @Override
    public boolean root() {
        return true;
    }

    static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
