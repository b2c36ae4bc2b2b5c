package org.reeve.helper.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * A file that this process has locked, fcntl(2), against every other process that asks for the same lock. The kernel gives it
 * back when the process ends, however it ends.
 */
public final class SafeLock implements AutoCloseable {
    /** No signal comes with a lock that is waited for only so long. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;
    private final Path file;

    private SafeLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Waits for the lock; BUSY where another process, frozen perhaps, holds it longer than the patience. */
    static SafeLock on(FileChannel channel, Path file, Duration patience) {
        SafeLock lock = new SafeLock(channel, file);
        try {
            lock.await(System.nanoTime() + patience.toNanos(), patience);
            return lock;
        } catch (HelperException e) {
            lock.close();
            throw e;
        }
    }

    private void await(long until, Duration patience) {
        try {
            while (!taken()) {
                if (System.nanoTime() > until) {
                    throw new HelperException(
                            Problem.BUSY,
                            "Another window or terminal is writing at the same place, and has not finished within "
                                    + patience.toSeconds() + " seconds. Nothing was changed. Try again.");
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw SafeFolder.failed(file, "cannot be locked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    private boolean taken() throws IOException {
        try {
            return Optional.<FileLock>ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException e) {
            return false; // by this very process, which is waited for like another
        }
    }

    /** Gives it back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw SafeFolder.failed(file, "cannot be closed", e);
        }
    }
}
