package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.tasks.TaskState;
import org.reeve.helper.system.Command;
import org.reeve.helper.tasks.TaskEnd;
import org.reeve.helper.tasks.TaskFiles;
import org.reeve.helper.tasks.TaskOrder;
import org.reeve.helper.tasks.TaskText;

/** A task's own process: reads its order, works, and says how it ended. */
public final class ScanWork {
    private final Command command = new Command();
    private final TaskFiles files;

    /** The task whose folder it is. */
    public ScanWork(Path folder, TaskText text) {
        this.files = new TaskFiles(folder, text);
    }

    /** Works until the end; answers the exit code. */
    public int run() {
        TaskOrder order = files.order()
                .orElseThrow(() -> new HelperException(
                        Problem.NOT_STARTED, "A task is started by the root helper: there is no order in it."));
        TaskEnd end = end(order);
        files.end(end);
        return end.state() == TaskState.DONE ? 0 : 1;
    }

    private TaskEnd end(TaskOrder order) {
        try (Report report = new Report(files)) {
            String text = scan(order).run(report);
            report.tell();
            return new TaskEnd(TaskState.DONE, Instant.now(), text);
        } catch (HelperException e) {
            return files.stopping() ? stopped() : new TaskEnd(TaskState.FAILED, Instant.now(), e.sentence());
        } catch (IOException e) {
            return new TaskEnd(TaskState.FAILED, Instant.now(), "It could not write what it found: " + e.getMessage());
        }
    }

    /** What a program says that is told to end is not what it failed of. */
    private static TaskEnd stopped() {
        return new TaskEnd(TaskState.STOPPED, Instant.now(), "It was stopped.");
    }

    private Scan scan(TaskOrder order) {
        return switch (order.kind()) {
            case INTEGRITY -> new IntegrityScan(command);
            case DISK_USAGE -> new DiskScan(command, Path.of(order.subject()), files);
            case PRIVILEGES -> new PrivilegeScan(command);
            case CUSTOM -> new ProgramRun(command, order.program().orElseThrow(), files);
        };
    }
}
