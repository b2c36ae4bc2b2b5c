package org.reeve.helper.tasks.scan;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskStep;
import org.reeve.helper.tasks.TaskFiles;

/** What a scan tells while it works: its progress, four times a second at most, its log and what it finds. One thread's. */
final class Report implements AutoCloseable {
    private static final long PACE_NANOS = 250_000_000;

    private final TaskFiles files;
    private final OutputStream found;
    private final OutputStream log;
    private long logged;
    private long offset;
    private TaskStep step = TaskStep.STARTING;
    private long done;
    private long total;
    private long count;
    private String at = "";
    private long told = System.nanoTime() - PACE_NANOS;

    Report(TaskFiles files) throws IOException {
        this.files = files;
        this.log = new FileOutputStream(files.log().toFile(), true);
        this.found = new BufferedOutputStream(new FileOutputStream(files.found().toFile()), 32 * 1024);
    }

    /** A new step begins; {@code amount} is how much there is to do in it, 0 where that is not known. */
    void step(TaskStep next, long amount) throws IOException {
        step = next;
        done = 0;
        total = amount;
        at = "";
        tell();
    }

    /** So much of the step is done, as whoever does it says. */
    void at(long amount, long all, String where) throws IOException {
        done = amount;
        total = all;
        done(0, where);
    }

    /** So much more is done. */
    void done(long more, String where) throws IOException {
        done += more;
        at = where;
        if (System.nanoTime() - told >= PACE_NANOS) {
            tell();
        }
    }

    /** Whether a progress is due: what costs something to name is named only then. */
    boolean due() {
        return System.nanoTime() - told >= PACE_NANOS;
    }

    /** Writes down all that was found and how far the work is. */
    void tell() throws IOException {
        told = System.nanoTime();
        found.flush();
        files.progress(new TaskProgress(step, done, total, count, cut(at)));
    }

    private static String cut(String text) {
        return text.length() > 4096 ? text.substring(0, 4096) : text;
    }

    /** Something was found. */
    <T extends Record> void found(T value, Class<T> type) throws IOException {
        count++;
        write(files.text().text(value, type) + "\n");
    }

    /** Text among the results; not counted as one. */
    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        found.write(bytes);
        offset += bytes.length;
    }

    /** Where the next result will stand, in bytes. */
    long offset() {
        return offset;
    }

    long count() {
        return count;
    }

    /** A line for whoever wants to know more; what is beyond the log's room is left out, and said to be. */
    void log(String line) throws IOException {
        byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (logged + text.length > TaskFiles.LONGEST_LOG) {
            if (logged <= TaskFiles.LONGEST_LOG) {
                log.write("More lines follow, which are left out.\n".getBytes(StandardCharsets.UTF_8));
                logged = TaskFiles.LONGEST_LOG + 1L;
            }
            return;
        }
        logged += text.length;
        log.write(text);
    }

    @Override
    public void close() throws IOException {
        found.close();
        log.close();
    }
}
