package org.reeve.helper.tasks;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.reeve.api.Sink;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskNews;

/** One receiver's view of a task: how it is, and the lines of its log. */
final class Follow {
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
        FolderWatch.until(files.folder(), news.cancel(), this::tell);
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
