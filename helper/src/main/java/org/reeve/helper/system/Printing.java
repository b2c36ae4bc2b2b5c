package org.reeve.helper.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Programs whose output is read while they print it, so that memory stays bounded however much that is. */
public final class Printing {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final int LONGEST_LINE = 1024 * 1024;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Command command;

    /** Programs are started as {@code command} starts them. */
    public Printing(Command command) {
        this.command = command;
    }

    /** What takes a program's lines one by one. */
    @FunctionalInterface
    public interface Lines {
        /** Takes the next one; answers whether more are wanted. */
        boolean take(String line);
    }

    /**
     * Runs a program and takes what it prints line by line, so that however much that is, memory stays bounded. It has the time
     * that its reader has; it is ended where no more is wanted, by the token, and where a line is too long.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, CANCELLED, FAILED where it ended with an error or printed a
     *     line that is too long
     */
    public void lines(Cancel cancel, Lines lines, Path program, String... arguments) {
        Process process = command.quiet(program, arguments);
        try (Cancel.Listening _ = cancel.onCancel(() -> Command.kill(process))) {
            boolean whole = passOn(process, lines);
            cancel.check();
            if (whole) {
                requireSuccess(process.waitFor(), program);
            }
        } catch (IOException e) {
            cancel.check();
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } finally {
            Command.kill(process);
        }
    }

    /** Reads what a program prints while it prints it. */
    @FunctionalInterface
    public interface Reading {
        /** Until the end, which comes when the program ends or is ended. */
        void read(InputStream out) throws IOException;
    }

    /**
     * Runs a program to its end and reads what it prints, octet by octet.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, TIMEOUT, CANCELLED, FAILED where it ended with an error or
     *     printed what its reader does not understand
     */
    public void octets(Duration patience, Cancel cancel, Reading reading, Path program, String... arguments) {
        Process process = command.quiet(program, arguments);
        AtomicBoolean late = new AtomicBoolean();
        Thread _ = Thread.startVirtualThread(() -> endAfter(patience, process, late));
        try (Cancel.Listening _ = cancel.onCancel(() -> Command.kill(process));
                InputStream out = process.getInputStream()) {
            reading.read(out);
            int code = process.waitFor();
            requireInTime(late, cancel, program);
            requireSuccess(code, program);
        } catch (IOException e) {
            requireInTime(late, cancel, program);
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } finally {
            Command.kill(process);
        }
    }

    /**
     * Runs a program to its end, however long that takes, reads what it prints, octet by octet, and answers its exit code.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, CANCELLED, FAILED where it printed what its reader does not
     *     understand
     */
    public int all(Cancel cancel, Reading reading, Path program, String... arguments) {
        Process process = command.quiet(program, arguments);
        try (Cancel.Listening _ = cancel.onCancel(() -> Command.kill(process));
                InputStream out = process.getInputStream()) {
            reading.read(out);
            int code = process.waitFor();
            cancel.check();
            return code;
        } catch (IOException e) {
            cancel.check();
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } finally {
            Command.kill(process);
        }
    }

    /**
     * Runs a program to its end, with its errors among what it prints, and answers its exit code. Where it takes too long it is
     * told to end, and killed with what it started where it does not.
     *
     * @throws HelperException UNSUPPORTED where it cannot be run, TIMEOUT, FAILED where its output cannot be read
     */
    public int withErrors(Duration patience, Reading reading, Path program, String... arguments) {
        Process process = command.whole(program, arguments);
        AtomicBoolean late = new AtomicBoolean();
        Thread _ = Thread.startVirtualThread(() -> tellToEndAfter(patience, process, late));
        try (InputStream out = process.getInputStream()) {
            reading.read(out);
            int code = process.waitFor();
            if (late.get()) {
                throw new HelperException(
                        Problem.TIMEOUT,
                        "It took longer than its limit of " + patience.toSeconds() + " s, and was ended.");
            }
            return code;
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } finally {
            Command.kill(process);
        }
    }

    private static void tellToEndAfter(Duration patience, Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(patience)) {
                late.set(true);
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                if (!process.waitFor(GRACE)) {
                    Command.kill(process);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireSuccess(int code, Path program) {
        if (code != 0) {
            throw new HelperException(Problem.FAILED, program.getFileName() + " ended with exit code " + code + ".");
        }
    }

    private static void requireInTime(AtomicBoolean late, Cancel cancel, Path program) {
        cancel.check();
        if (late.get()) {
            throw new HelperException(Problem.TIMEOUT, program.getFileName() + " took too long.");
        }
    }

    private static void endAfter(Duration patience, Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(patience)) {
                late.set(true);
                Command.kill(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs a program that does not end by itself, until {@code cancel} is cancelled. It ends with the calling thread, too, where
     * setpriv(1) is installed: nothing is left even of a helper that was killed.
     *
     * @throws HelperException UNSUPPORTED where it is not installed, CANCELLED, FAILED when it ended by itself
     */
    public void follow(Cancel cancel, Reading reading, Path program, String... arguments) {
        Process process = tied(program, arguments);
        try (Cancel.Listening _ = cancel.onCancel(() -> Command.kill(process));
                InputStream out = process.getInputStream()) {
            reading.read(out);
            cancel.check();
            throw new HelperException(Problem.FAILED, program.getFileName() + " ended by itself.");
        } catch (IOException e) {
            cancel.check();
            throw new HelperException(Problem.FAILED, program.getFileName() + ": " + e.getMessage(), e);
        } finally {
            Command.kill(process);
        }
    }

    private Process tied(Path program, String... arguments) {
        if (!Files.isExecutable(SETPRIV)) {
            return command.quiet(program, arguments);
        }
        List<String> words = new ArrayList<>(List.of("--pdeathsig", "KILL", "--", program.toString()));
        words.addAll(List.of(arguments));
        return command.quiet(SETPRIV, words.toArray(String[]::new));
    }

    /** Answers whether all was taken. */
    private static boolean passOn(Process process, Lines lines) throws IOException {
        StringBuilder line = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int next = out.read(); next >= 0; next = out.read()) {
                if (next != '\n') {
                    append(line, (char) next);
                } else if (!lines.take(take(line))) {
                    return false;
                }
            }
        }
        return line.isEmpty() || lines.take(take(line));
    }

    private static void append(StringBuilder line, char next) throws IOException {
        if (line.length() >= LONGEST_LINE) {
            throw new IOException("it printed a line of more than " + LONGEST_LINE + " characters");
        }
        line.append(next);
    }

    private static String take(StringBuilder line) {
        String text = line.toString();
        line.setLength(0);
        return text;
    }
}
