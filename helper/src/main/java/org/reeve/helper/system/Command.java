package org.reeve.helper.system;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * The one way to run a program: no shell, an absolute path, a constant environment, nothing on standard input, output capped,
 * time limited.
 */
public final class Command {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
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

    /** What a program printed and how it ended. */
    public record Output(int code, String text) {}

    /**
     * Runs a program to its end.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, TIMEOUT, CANCELLED, FAILED when it printed too much
     */
    public Output run(Duration patience, Cancel cancel, Path program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(arguments));
        Process process = start(words, program);
        try (Cancel.Listening _ = cancel.onCancel(() -> kill(process))) {
            Thread timer = Thread.ofPlatform().daemon().start(() -> killAfter(process, patience));
            String text = read(process);
            int code = process.waitFor();
            timer.interrupt();
            cancel.check();
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

    /** Reads what a program prints while it prints it. */
    @FunctionalInterface
    public interface Reading {
        /** Until the end, which comes when the program ends or is ended. */
        void read(BufferedReader out) throws IOException;
    }

    /**
     * Runs a program that does not end by itself, until {@code cancel} is cancelled. It ends with the calling thread, too, where
     * setpriv(1) is installed: nothing is left even of a helper that was killed.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, CANCELLED, FAILED when it ended by itself
     */
    public void follow(Cancel cancel, Reading reading, Path program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            words.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--"));
        }
        words.add(program.toString());
        words.addAll(List.of(arguments));
        Process process = start(words, program);
        try (Cancel.Listening _ = cancel.onCancel(() -> kill(process));
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            reading.read(out);
            cancel.check();
            throw new HelperException(Problem.FAILED, program.getFileName() + " ended by itself.");
        } catch (IOException e) {
            cancel.check();
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } finally {
            kill(process);
        }
    }

    private Process start(List<String> words, Path program) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(more);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.directory(Path.of("/").toFile());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new HelperException(Problem.UNSUPPORTED, program + " cannot be run: " + e.getMessage(), e);
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

    private static void killAfter(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            // It ended in time.
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
