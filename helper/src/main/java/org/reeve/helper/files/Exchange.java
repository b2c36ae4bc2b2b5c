package org.reeve.helper.files;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileTag;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileCalls.Renaming;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/**
 * A new file takes an old one's name, renameat2(2) with RENAME_EXCHANGE: afterwards the old one is in hand and is looked at. Where
 * somebody saved in between, it is his that is in hand, and he gets the name back.
 */
final class Exchange {
    private final FileCalls calls;
    private final Tags tags;
    private final Versions versions;
    private final Spot spot;
    private final byte[] name;

    /** An exchange of what has a name in a place's folder with what has the place's own. */
    Exchange(Tags tags, Versions versions, Spot spot, byte[] name) {
        this.calls = spot.calls();
        this.tags = tags;
        this.versions = versions;
        this.spot = spot;
        this.name = name;
    }

    void with(Fd fresh, Fd old, FileTag expected) throws KernelException {
        try {
            requireUnchanged(old, expected);
            swap();
        } catch (KernelException | RuntimeException e) {
            discard(e);
            throw e;
        }
        if (unchanged(old, expected)) {
            calls.syncFolder(spot.folder());
            calls.remove(spot.folder(), name, false);
            return;
        }
        putBack(fresh);
    }

    private void requireUnchanged(Fd old, FileTag expected) throws KernelException {
        boolean there = spot.now().filter(spot.stat(old)::same).isPresent();
        if (!there || !tags.of(old).equals(expected)) {
            throw Saving.conflict(spot);
        }
    }

    private void swap() throws KernelException {
        try {
            calls.rename(spot.folder(), name, spot.folder(), spot.name(), Renaming.EXCHANGE);
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                throw Saving.conflict(spot);
            }
            if (e.is(KernelException.EINVAL)) {
                throw new HelperException(
                        Problem.UNSUPPORTED,
                        spot.path() + " is on a file system that cannot exchange two files, so that another's save"
                                + " could be lost unseen. Nothing was changed.",
                        e);
            }
            throw e;
        }
    }

    /** Whether what was taken out is what the caller has seen. */
    private boolean unchanged(Fd old, FileTag expected) throws KernelException {
        FileStat out = calls.stat(spot.folder(), name);
        return out.regular() && out.same(calls.stat(old)) && Tags.sameContent(tags.of(old), expected);
    }

    private void putBack(Fd fresh) throws KernelException {
        calls.rename(spot.folder(), name, spot.folder(), spot.name(), Renaming.EXCHANGE);
        FileStat back = calls.stat(spot.folder(), name);
        if (!back.same(calls.stat(fresh))) {
            // Somebody saved once more in that moment: his is in hand now, and what he replaced has the name.
            calls.rename(spot.folder(), name, spot.folder(), spot.name(), Renaming.EXCHANGE);
        }
        HelperException conflict = Saving.conflict(spot);
        keepOthers(fresh);
        discard(conflict);
        throw conflict;
    }

    /** What is in hand at last and is not our own is somebody's work: it is kept as a version before its name is taken away. */
    private void keepOthers(Fd fresh) throws KernelException {
        try (Fd place = calls.step(spot.folder(), name)) {
            FileStat stat = calls.stat(place);
            if (stat.regular() && !stat.same(calls.stat(fresh))) {
                try (Fd others = calls.reading(place)) {
                    versions.keep(spot.path(), others);
                }
            }
        }
    }

    private void discard(Exception failure) {
        try {
            calls.remove(spot.folder(), name, false);
        } catch (KernelException e) {
            failure.addSuppressed(e);
        }
    }
}
