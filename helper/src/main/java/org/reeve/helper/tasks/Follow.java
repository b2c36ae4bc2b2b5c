package org.reeve.helper.tasks;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.function.Supplier;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskNews;

/** One receiver's view of a task: the kernel tells when its files change (inotify), systemd's last act is one of them. */
final class Follow {
    private static final long PACE_MILLIS = 250;

    private final TaskFiles files;
    private final Supplier<Task> look;
    private final Sink<TaskNews> news;
    private final LogTail log;

    Follow(TaskFiles files, Supplier<Task> look, Sink<TaskNews> news) {
        this.files = files;
        this.look = look;
        this.news = news;
        this.log = new LogTail(files.log());
    }

    /** Runs until the task is over or the receiver leaves. */
    void run() {
        try (WatchService watch = FileSystems.getDefault().newWatchService();
                Cancel.Listening _ = news.cancel().onCancel(() -> close(watch))) {
            files.folder()
                    .register(
                            watch,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
            while (!tell()) {
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

    /** Answers whether the task is over. */
    private boolean tell() throws IOException {
        Task task = look.get();
        List<String> lines = log.next(TaskNews.MOST_LINES);
        while (lines.size() == TaskNews.MOST_LINES) {
            news.emit(new TaskNews(task, lines));
            lines = log.next(TaskNews.MOST_LINES);
        }
        news.emit(new TaskNews(task, lines));
        news.flush();
        return task.state().over();
    }
}
