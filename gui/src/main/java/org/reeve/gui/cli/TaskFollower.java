package org.reeve.gui.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.reeve.api.Call;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskNews;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskState;

/** Writes what becomes of a task until it is over. */
record TaskFollower(Terminal terminal, Door door, boolean json) {
    /** The exit code of how it ended. */
    int follow(TaskId task) {
        AtomicReference<TaskState> last = new AtomicReference<>(TaskState.RUNNING);
        Object _ = door.call(Call.of("tasks.read.follow", task), Optional.of(item -> {
            TaskNews news = (TaskNews) item;
            last.set(news.task().state());
            write(news);
        }));
        return last.get() == TaskState.DONE ? ExitCode.OK : ExitCode.FAILED;
    }

    private void write(TaskNews news) {
        if (json) {
            terminal.json(door.json(), news, TaskNews.class);
            return;
        }
        news.log().forEach(line -> terminal.result(terminal.printable().line(line)));
        if (news.task().state().over()) {
            terminal.result(Messages.text(
                    "tasks.ended",
                    word(news.task().state()),
                    terminal.printable().line(news.task().text())));
        } else {
            terminal.message(far(news.task().progress()));
        }
    }

    static String far(TaskProgress progress) {
        String done = Long.toString(progress.done());
        return progress.total() == 0
                ? Messages.text("tasks.done", word(progress.step()), done, progress.at())
                : Messages.text(
                        "tasks.far", word(progress.step()), done, Long.toString(progress.total()), progress.at());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
