package org.reeve.helper.files;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.FileSystemFacts;
import org.reeve.helper.system.KernelException;

/** Where nothing can be changed, each reason in its own words, before anything is tried. */
final class Places {
    private Places() {}

    /** Returns, or throws where names in the folder cannot change. */
    static void requireWritable(Reach reach, Spot spot) throws KernelException {
        FileSystemFacts system = reach.calls().fileSystem(spot.folder());
        if (system.madeUp()) {
            throw new HelperException(
                    Problem.FAILED,
                    spot.path() + " is on " + system.name()
                            + ", where the kernel makes files up: they are settings and no files to be saved.");
        }
        if (system.readOnly()) {
            throw new HelperException(
                    Problem.FAILED, spot.path() + " is on a file system that can only be read. Nothing was changed.");
        }
        FileStat folder = reach.calls().stat(spot.folder());
        if (folder.immutable() || folder.appendOnly()) {
            throw marked(spot, "Its folder is marked", folder);
        }
        if (spot.here().isPresent()) {
            FileStat file = spot.stat();
            if (file.immutable() || file.appendOnly()) {
                throw marked(spot, "It is marked", file);
            }
        }
    }

    private static HelperException marked(Spot spot, String what, FileStat stat) {
        String mark = stat.immutable() ? "immutable" : "append-only";
        return new HelperException(
                Problem.FAILED,
                spot.path() + " cannot be changed. " + what + " " + mark
                        + "; chattr(1) takes that off. Nothing was changed.");
    }

    /** Returns, or throws where there is no content that could be replaced. */
    static void requireOrdinary(Reach reach, Spot spot, FileStat stat) throws KernelException {
        if (!stat.regular()) {
            throw new HelperException(
                    Problem.FAILED,
                    spot.path() + " is " + Opening.called(stat) + ", and only ordinary files are saved.");
        }
        reach.requireOpenable(spot.path(), reach.calls().fileSystem(spot.present()));
    }
}
