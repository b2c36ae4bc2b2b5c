package org.reeve.helper.files;

import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/**
 * A place that was reached: the folder, held open, the name in it, and what lies there, held too, if anything does.
 *
 * @param path where it is once links were followed
 * @param refusal why nothing is changed there; empty where it may be
 */
record Spot(FileCalls calls, FilePath path, Fd folder, Optional<Fd> here, String refusal) implements AutoCloseable {
    /** What lies there; NOT_FOUND where nothing does. */
    Fd present() {
        return here.orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "There is nothing at " + path + "."));
    }

    /** Its name in its folder, as the kernel has it. */
    byte[] name() {
        return path.name()
                .map(EntryName::octets)
                .orElseThrow(() -> new HelperException(
                        Problem.INVALID, "/ is the folder in which everything is; it stays as it is."));
    }

    /** What is told of what lies there. */
    FileStat stat() {
        return stat(present());
    }

    /** What is told of an open file. */
    FileStat stat(Fd file) {
        try {
            return calls.stat(file);
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be looked at", e);
        }
    }

    /** What its name stands for at this moment, whatever was found before; absent where there is nothing. */
    Optional<FileStat> now() {
        try {
            return Optional.of(calls.stat(folder, name()));
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                return Optional.empty();
            }
            throw Failures.of(path.value(), "be looked at", e);
        }
    }

    /** Returns, or throws where nothing is changed at this place. */
    void requireChangeable() {
        if (!refusal.isEmpty()) {
            throw new HelperException(Problem.DENIED, refusal);
        }
    }

    @Override
    public void close() {
        here.ifPresent(Fd::close);
        folder.close();
    }
}
