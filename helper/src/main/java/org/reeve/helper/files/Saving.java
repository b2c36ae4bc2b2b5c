package org.reeve.helper.files;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileLoss;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.HardLinks;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.SaveOptions;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileCalls.Renaming;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/**
 * Replacing a file's content so that nothing is lost: the new one is whole and on disk before it gets the name, what it takes the
 * place of is looked at after it was taken out, and put back where it is not what the caller has seen.
 */
record Saving(Reach reach, Contents contents, Tags tags, Versions versions) {
    private static final int OPEN_TO_READ = 0644;
    private static final int PERMISSIONS = 0777;

    /**
     * What came of it.
     *
     * @param kept the content that was replaced; absent where there was no file
     * @param now the state that stands there
     */
    record Saved(Optional<KeptId> kept, FileTag now) {}

    private FileCalls calls() {
        return reach.calls();
    }

    /** Puts a content in a place. */
    Saved save(Spot spot, FileTag expected, Fd content, SaveOptions options) {
        spot.requireChangeable();
        try {
            Places.requireWritable(reach, spot);
            Fresh.sweep(calls(), spot.folder());
            if (spot.here().isEmpty()) {
                return made(spot, expected, content);
            }
            return replaced(spot, expected, content, options);
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be saved", e);
        }
    }

    private Saved made(Spot spot, FileTag expected, Fd content) throws KernelException {
        if (expected.present()) {
            throw conflict(spot);
        }
        byte[] name = Fresh.name();
        try (Fd fresh = calls().fresh(spot.folder(), name)) {
            fill(spot, name, fresh, content, () -> calls().mode(fresh, reach.root() ? OPEN_TO_READ : mask()));
        }
        try {
            calls().rename(spot.folder(), name, spot.folder(), spot.name(), Renaming.KEEP);
        } catch (KernelException e) {
            discard(spot, name, e);
            if (e.is(KernelException.EEXIST)) {
                throw conflict(spot);
            }
            throw e;
        }
        return new Saved(Optional.empty(), settled(spot));
    }

    /** A user's own new file is as open as his umask says; root's is for everybody to read, as an editor's would be. */
    private static int mask() {
        return Umask.of(PERMISSIONS & ~0111);
    }

    private Saved replaced(Spot spot, FileTag expected, Fd content, SaveOptions options) throws KernelException {
        Fd here = spot.present();
        FileStat stat = spot.stat(here);
        Places.requireOrdinary(reach, spot, stat);
        try (Fd old = calls().reading(here)) {
            FileTag found = tags.of(old);
            if (!found.equals(expected)) {
                throw conflict(spot);
            }
            requireAgreed(Set.copyOf(new Extras(calls(), reach).losses(here)), options);
            boolean inPlace = stat.links() > 1;
            if (inPlace && options.hardLinks() == HardLinks.REFUSE) {
                throw new HelperException(
                        Problem.INVALID,
                        spot.path() + " has " + stat.links()
                                + " names (hard links). Saving would part it from the others; choose to write it in place.");
            }
            KeptId kept = versions.keep(spot.path(), old);
            if (inPlace) {
                overwrite(spot, old, expected, content);
            } else {
                exchange(spot, old, expected, content, options);
            }
            return new Saved(Optional.of(kept), settled(spot));
        }
    }

    private static void requireAgreed(Set<FileLoss> losses, SaveOptions options) {
        if (!losses.isEmpty() && !options.acceptLosses()) {
            throw lost(losses);
        }
    }

    private static HelperException lost(Set<FileLoss> losses) {
        return new HelperException(
                Problem.INVALID,
                "The saved file would not have any more: "
                        + losses.stream().sorted().map(Saving::called).collect(Collectors.joining(", "))
                        + ". Agree to that first. Nothing was changed.");
    }

    private static String called(FileLoss loss) {
        return switch (loss) {
            case SET_ID -> "set-user-ID or set-group-ID";
            case CAPABILITIES -> "its capabilities";
            case ATTRIBUTES -> "an extended attribute";
            case LABEL -> "its SELinux label";
            case OWNER -> "its owner or group";
        };
    }

    private interface Dressing {
        void dress() throws KernelException;
    }

    /** Writes a content to a file that has no name of its own yet; whatever goes wrong, nothing of it is left. */
    private void fill(Spot spot, byte[] name, Fd fresh, Fd content, Dressing dressing) throws KernelException {
        try {
            contents.copy(content.number(), fresh, "The new content");
            dressing.dress();
            calls().content().sync(fresh);
        } catch (KernelException | RuntimeException e) {
            discard(spot, name, e);
            throw e;
        }
    }

    private void discard(Spot spot, byte[] name, Exception failure) {
        try {
            calls().remove(spot.folder(), name, false);
        } catch (KernelException e) {
            failure.addSuppressed(e);
        }
    }

    private void exchange(Spot spot, Fd old, FileTag expected, Fd content, SaveOptions options) throws KernelException {
        byte[] name = Fresh.name();
        try (Fd fresh = calls().fresh(spot.folder(), name)) {
            fill(spot, name, fresh, content, () -> {
                requireAgreed(new Extras(calls(), reach).carry(spot.present(), fresh), options);
            });
            new Exchange(tags, versions, spot, name).with(fresh, old, expected);
        }
    }

    /** All names of it show the new content. Not atomic, so what stood there is kept first. */
    private void overwrite(Spot spot, Fd old, FileTag expected, Fd content) throws KernelException {
        long length = spot.stat(content).size();
        try (Fd writing = calls().writing(spot.present())) {
            boolean still = tags.of(old).equals(expected)
                    && spot.now().filter(spot.stat(old)::same).isPresent();
            if (!still) {
                throw conflict(spot);
            }
            contents.copy(content.number(), writing, "The new content");
            calls().content().length(writing, length);
            calls().content().sync(writing);
        }
    }

    private FileTag settled(Spot spot) throws KernelException {
        calls().syncFolder(spot.folder());
        try (Fd place = calls().step(spot.folder(), spot.name());
                Fd now = calls().reading(place)) {
            return tags.of(now);
        }
    }

    static HelperException conflict(Spot spot) {
        return new HelperException(
                Problem.CONFLICT,
                spot.path() + " was changed by somebody else meanwhile; nothing was saved. Look and try again.");
    }
}
