package org.reeve.helper.tasks;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Waits for a task's files to change, of which the kernel tells (inotify); systemd's last act is one of them. */
final class FolderWatch {
    private static final long PACE_MILLIS = 250;

    private FolderWatch() {}

    /** What is done whenever something changed. */
    @FunctionalInterface
    interface Look {
        /** Answers whether the task is over. */
        boolean over() throws IOException;
    }

    /** Looks, and looks again with each change, four times a second at most, until the task is over or the receiver leaves. */
    static void until(Path folder, Cancel cancel, Look look) {
        try (WatchService watch = FileSystems.getDefault().newWatchService();
                Cancel.Listening _ = cancel.onCancel(() -> close(watch))) {
            folder.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            while (!look.over()) {
                await(watch);
            }
        } catch (ClosedWatchServiceException e) {
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The task cannot be followed: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    private static void close(WatchService watch) {
        try {
            watch.close();
        } catch (IOException e) {
            throw new IllegalStateException("the watch does not close", e);
        }
    }

    private static void await(WatchService watch) throws InterruptedException {
        WatchKey key = watch.take();
        // What follows closely is told at once: a task tells its progress in two writes.
        Thread.sleep(PACE_MILLIS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = watch.poll();
        }
    }
}
