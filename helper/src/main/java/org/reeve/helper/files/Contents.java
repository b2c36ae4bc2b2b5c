package org.reeve.helper.files;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.Fds;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** Content on its way in and out: taken over into memory that nobody can change any more, and passed for reading only. */
record Contents(FileCalls calls) {
    /** The largest content that is taken, in bytes: an editor's file, and a small part of this helper's memory. */
    static final long LARGEST = 16L * 1024 * 1024;

    private static final int BLOCK = 256 * 1024;
    private static final int ACCESS_MODE = 3;

    /** Copies what came with a call; from then on its sender cannot change it. */
    Fd taken(Descriptor came) {
        try {
            int number = Fds.number(came);
            requireOrdinary(number);
            return copy(number, "The new content");
        } catch (KernelException e) {
            throw Failures.of("The new content", "be read", e);
        } catch (IOException e) {
            throw new HelperException(Problem.INVALID, "The new content cannot be read: " + e.getMessage(), e);
        }
    }

    private void requireOrdinary(int number) throws IOException {
        FileStat stat = calls.stat(number);
        if (!stat.regular() || !readsOnly(number)) {
            throw new HelperException(
                    Problem.INVALID,
                    "The new content has to come as an ordinary file that is open for reading and nothing else.");
        }
        if (calls.fileSystem(number).answeredByAProgram()
                || calls.fileSystem(number).madeUp()) {
            throw new HelperException(
                    Problem.INVALID,
                    "The new content lies where a program answers for files. Copy it to a file of your own first.");
        }
    }

    private static boolean readsOnly(int number) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + number))) {
            if (line.startsWith("flags:")) {
                int flags = Integer.parseInt(line.substring("flags:".length()).strip(), 8);
                return (flags & ACCESS_MODE) == 0;
            }
        }
        return false;
    }

    /** Copies an open file to sealed memory. */
    Fd copy(int number, String what) throws KernelException {
        Fd memory = calls.content().memory();
        try {
            copy(number, memory, what);
            calls.content().seal(memory);
            return memory;
        } catch (KernelException | RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** Copies an open file behind what another has. */
    void copy(int from, Fd to, String what) throws KernelException {
        byte[] block = new byte[BLOCK];
        long at = 0;
        for (int got = calls.content().read(from, at, block);
                got > 0;
                got = calls.content().read(from, at, block)) {
            at += got;
            if (at > LARGEST) {
                throw new HelperException(
                        Problem.INVALID, what + " is larger than " + LARGEST / (1024 * 1024) + " MiB.");
            }
            calls.content().write(to, block, got);
        }
    }

    /** All of a small content. */
    byte[] octets(Fd content) throws KernelException {
        byte[] all = new byte[(int) calls.stat(content).size()];
        int filled = 0;
        while (filled < all.length) {
            byte[] block = new byte[Math.min(BLOCK, all.length - filled)];
            int got = calls.content().read(content.number(), filled, block);
            if (got == 0) {
                break;
            }
            System.arraycopy(block, 0, all, filled, got);
            filled += got;
        }
        return all;
    }

    /** For the receiver: the same file once more, open for reading and nothing else. */
    static Descriptor passed(Fd file) {
        try {
            return new Descriptor(new FileInputStream(Fds.path(file.number()).toFile()).getFD());
        } catch (IOException e) {
            throw new HelperException(
                    Problem.BUSY, "The file cannot be passed: too many files are open. Try again.", e);
        }
    }
}
