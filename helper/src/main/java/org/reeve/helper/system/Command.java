package org.reeve.helper.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * The one way to run a program: no shell, an absolute path, a constant environment, nothing on standard input, output capped,
 * time limited.
 */
public final class Command {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", "/usr/sbin:/usr/bin",
            "LC_ALL", "C.UTF-8",
            "SYSTEMD_PAGER", "",
            "SYSTEMD_COLORS", "0",
            "LESSSECURE", "1",
            "TERM", "dumb");

    private final Map<String, String> more;

    /** Programs get the constant environment and nothing else. */
    public Command() {
        this(Map.of());
    }

    /** Programs get also these variables; for the own helper, whose user's bus has an address. */
    public Command(Map<String, String> more) {
        this.more = Map.copyOf(more);
    }

    /**
     * What a run may be told beside the constant environment. Closed, because a variable can make a program do anything: each is
     * here for one program, and its value is made by the helper.
     */
    public enum Variable {
        /** Where systemd-analyze looks for units: the helper's own folder of what is to be verified, before systemd's. */
        SYSTEMD_UNIT_PATH
    }

    /** What a program printed and how it ended. */
    public record Output(int code, String text) {}

    /**
     * Runs a program to its end.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, TIMEOUT, CANCELLED, FAILED when it printed too much
     */
    public Output run(Duration patience, Cancel cancel, Path program, String... arguments) {
        return run(patience, cancel, starting(program, arguments).redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    /**
     * Runs a program whose errors are what is asked for: they are in the output, in their order.
     *
     * @throws HelperException as with {@link #run}
     */
    public Output runWithErrors(
            Duration patience, Cancel cancel, Map<Variable, String> told, Path program, String... arguments) {
        ProcessBuilder builder = starting(program, arguments).redirectErrorStream(true);
        told.forEach((variable, value) -> builder.environment().put(variable.name(), value));
        return run(patience, cancel, builder);
    }

    private static Output run(Duration patience, Cancel cancel, ProcessBuilder builder) {
        Path program = Path.of(builder.command().getFirst());
        Process process = start(builder);
        AtomicBoolean late = new AtomicBoolean();
        try (Cancel.Listening _ = cancel.onCancel(() -> kill(process))) {
            Thread timer = Thread.ofPlatform().daemon().start(() -> killAfter(process, patience, late));
            String text = read(process);
            int code = process.waitFor();
            timer.interrupt();
            cancel.check();
            if (late.get()) {
                throw new HelperException(
                        Problem.TIMEOUT,
                        program.getFileName() + " did not end in time, within " + patience.toMillis() + " ms.");
            }
            return new Output(code, text);
        } catch (IOException e) {
            kill(process);
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    /** Starts a program whose output is read and whose errors are not. */
    Process quiet(Path program, String... arguments) {
        return start(starting(program, arguments).redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    /** Starts a program whose output is read, with its errors among it. */
    Process whole(Path program, String... arguments) {
        return start(starting(program, arguments).redirectErrorStream(true));
    }

    private ProcessBuilder starting(Path program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(more);
        return builder.directory(Path.of("/").toFile());
    }

    private static Process start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new HelperException(
                    Problem.UNSUPPORTED, builder.command().getFirst() + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static String read(Process process) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[16 * 1024];
        try (InputStream out = process.getInputStream()) {
            for (int got = out.read(block); got >= 0; got = out.read(block)) {
                all.write(block, 0, got);
                if (all.size() > MOST_BYTES) {
                    throw new IOException("it printed more than " + MOST_BYTES + " bytes");
                }
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static void killAfter(Process process, Duration patience, AtomicBoolean late) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                kill(process);
            }
        } catch (InterruptedException e) {
            // It ended in time.
            Thread.currentThread().interrupt();
        }
    }

    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
