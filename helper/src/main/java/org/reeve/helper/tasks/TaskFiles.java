package org.reeve.helper.tasks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.tasks.TaskProgress;

/**
 * The files of one task, in a folder that is root's alone, as are all above it. The order and the end are written once and are on
 * disk when that is said; the progress is replaced often and may be lost with the power.
 *
 * @param folder where they lie
 */
public record TaskFiles(Path folder, TaskText text) {
    /** How long a log may grow, in bytes. */
    public static final int LONGEST_LOG = 4 * 1024 * 1024;

    private static final int LONGEST = 64 * 1024;
    private static final String ORDER = "order";
    private static final String PROGRESS = "progress";
    private static final String END = "end";
    private static final String STOPPING = "stopping";
    private static final String OVER = "over";
    private static final String PART = "part";

    /** Lines, written by the task. */
    public Path log() {
        return folder.resolve("log");
    }

    /** What it found, written by the task. */
    public Path found() {
        return folder.resolve("found");
    }

    /** Where in what was found the lines of a disk usage's own folder begin; written last. */
    Path top() {
        return folder.resolve("top");
    }

    /** What a disk usage's own folder holds as far as it is added up, while there is no {@link #top}. */
    Path part() {
        return folder.resolve(PART);
    }

    /** Tells that. */
    public void part(String lines) {
        replace(PART, lines, false);
    }

    /** Tells where they begin. */
    public void top(long offset) {
        replace("top", String.valueOf(offset), false);
    }

    /** Notes that nothing of the task's unit runs any more, however it ended; who follows the task hears of it by this file. */
    void over() {
        replace(OVER, "", false);
    }

    /** What was asked for; absent where the folder is only being made, or never became one. */
    public Optional<TaskOrder> order() {
        return read(ORDER, TaskOrder.class);
    }

    void order(TaskOrder order) {
        replace(ORDER, text.text(order, TaskOrder.class), true);
    }

    /** How far it is. */
    TaskProgress progress() {
        return read(PROGRESS, TaskProgress.class).orElse(TaskProgress.NONE);
    }

    /** Tells how far it is. */
    public void progress(TaskProgress progress) {
        replace(PROGRESS, text.text(progress, TaskProgress.class), false);
    }

    /** How it ended, where it said so. */
    Optional<TaskEnd> end() {
        return read(END, TaskEnd.class);
    }

    /** Tells how it ended; on disk when this returns. */
    public void end(TaskEnd end) {
        replace(END, text.text(end, TaskEnd.class), true);
    }

    /** Whether somebody asked to stop it. */
    public boolean stopping() {
        return Files.exists(folder.resolve(STOPPING));
    }

    void stop() {
        replace(STOPPING, "", false);
    }

    /** When it was seen alive the last time. */
    Instant lastSign(Instant started) {
        for (String name : new String[] {OVER, PROGRESS}) {
            Optional<Instant> changed = changed(name);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        return started;
    }

    private Optional<Instant> changed(String name) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(name)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(name, "cannot be looked at", e);
        }
    }

    private <T extends Record> Optional<T> read(String name, Class<T> type) {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            if (file.size() > LONGEST) {
                throw new IOException("it is too long");
            }
            ByteBuffer content = ByteBuffer.allocate((int) file.size());
            while (content.hasRemaining() && file.read(content) >= 0) {
                // until its end
            }
            return Optional.of(
                    text.value(new String(content.array(), 0, content.position(), StandardCharsets.UTF_8), type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(name, "cannot be read", e);
        }
    }

    private void replace(String name, String content, boolean lasting) {
        Path fresh = folder.resolve("." + name);
        try {
            try (FileChannel file = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer left = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (left.hasRemaining()) {
                    file.write(left);
                }
                if (lasting) {
                    file.force(true);
                }
            }
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            if (lasting) {
                sync();
            }
        } catch (IOException e) {
            throw failed(name, "cannot be written", e);
        }
    }

    private void sync() throws IOException {
        try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
            itself.force(true);
        }
    }

    private HelperException failed(String name, String what, IOException e) {
        return new HelperException(Problem.FAILED, folder.resolve(name) + " " + what + ": " + e.getMessage() + ".", e);
    }

    /** Deletes all of it; what is left of it in a power failure has no order and is no task. */
    void delete() {
        try {
            Files.deleteIfExists(folder.resolve(ORDER));
            try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
                for (Path name : names) {
                    Files.deleteIfExists(name);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException | DirectoryIteratorException e) {
            throw new HelperException(Problem.FAILED, folder + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }
}
