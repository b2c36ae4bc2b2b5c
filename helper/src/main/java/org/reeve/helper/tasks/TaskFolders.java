package org.reeve.helper.tasks;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.helper.system.SafeFolder;
import org.reeve.helper.system.SafeLock;
import org.reeve.helper.system.Trust;

/** Where tasks are kept: {@code tasks/<uid>/<id>} of the state folder, all of it closed to everybody but root. */
final class TaskFolders {
    private static final String ALL = "tasks";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path state;
    private final Trust trust;
    private final TaskText text;

    TaskFolders(Path state, long owner, TaskText text) {
        this.state = state;
        this.trust = Trust.below(state, owner);
        this.text = text;
    }

    /** Makes the folder of a new task, with its order in it. */
    TaskFiles make(TaskOrder order) {
        try (SafeFolder root = SafeFolder.open(state, trust);
                SafeFolder all = root.makeClosedFolder(ALL);
                SafeFolder own = all.makeClosedFolder(String.valueOf(order.uid()));
                SafeFolder made = own.makeClosedFolder(order.id().value())) {
            TaskFiles files = new TaskFiles(made.path(), text);
            files.order(order);
            return files;
        }
    }

    /** Whoever starts a task of an exclusive kind holds it while looking whether another runs. */
    SafeLock lock(TaskKind kind) {
        try (SafeFolder root = SafeFolder.open(state, trust);
                SafeFolder all = root.makeClosedFolder(ALL)) {
            return all.lock(kind.slug() + ".lock", PATIENCE);
        }
    }

    /** A task of one user's; absent where there is none. */
    Optional<TaskFiles> find(long uid, TaskId task) {
        TaskFiles files = new TaskFiles(of(uid).resolve(task.value()), text);
        return files.order().isPresent() ? Optional.of(files) : Optional.empty();
    }

    /** All of one user's that are kept, newest first. */
    List<TaskFiles> all(long uid) {
        List<TaskFiles> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(of(uid))) {
            for (Path folder : folders) {
                if (TaskId.isValid(folder.getFileName().toString())) {
                    found.add(new TaskFiles(folder, text));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException | DirectoryIteratorException e) {
            throw new HelperException(Problem.FAILED, of(uid) + " cannot be read: " + e.getMessage() + ".", e);
        }
        record Dated(TaskFiles files, TaskOrder order) {}
        return found.stream()
                .flatMap(files -> files.order().map(order -> new Dated(files, order)).stream())
                .sorted(Comparator.comparing((Dated dated) -> dated.order().started())
                        .reversed())
                .map(Dated::files)
                .toList();
    }

    private Path of(long uid) {
        return state.resolve(ALL).resolve(String.valueOf(uid));
    }
}
