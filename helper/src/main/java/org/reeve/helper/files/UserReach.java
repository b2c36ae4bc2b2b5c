package org.reeve.helper.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.FileSystemFacts;
import org.reeve.helper.system.KernelException;

/** As the user: where the kernel lets him, and as the kernel follows links for him. */
record UserReach(FileCalls calls, FileIds self) implements Reach {
    @Override
    public Spot follow(FilePath path) {
        try (Fd end = calls.place(path.octets())) {
            byte[] real = calls.whereabouts(end);
            if (real.length == 0 || real[0] != '/') {
                throw new HelperException(
                        Problem.FAILED, path + " leads to no file: " + new String(real, StandardCharsets.UTF_8) + ".");
            }
            return at(FilePath.of(real));
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                return at(path);
            }
            throw Failures.of(path.value(), "be opened", e);
        }
    }

    @Override
    public Spot at(FilePath path) {
        FilePath parent = path.parent().orElse(FilePath.ROOT);
        try {
            Fd folder = calls.place(parent.octets());
            try {
                FilePath real = FilePath.of(calls.whereabouts(folder));
                FilePath full = path.name().map(real::with).orElse(FilePath.ROOT);
                return new Spot(calls, full, folder, here(path, folder), "");
            } catch (KernelException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be opened", e);
        }
    }

    private Optional<Fd> here(FilePath path, Fd folder) throws KernelException {
        try {
            return Optional.of(
                    path.name().isPresent()
                            ? calls.step(folder, path.name().get().octets())
                            : calls.place(path.octets()));
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void requireOpenable(FilePath path, FileSystemFacts system) {
        // Whatever the kernel lets the user open he may open.
    }

    @Override
    public boolean needsCopy(FileStat file, boolean capabilities) {
        return false; // He could have opened it himself.
    }

    @Override
    public boolean root() {
        return false;
    }
}
