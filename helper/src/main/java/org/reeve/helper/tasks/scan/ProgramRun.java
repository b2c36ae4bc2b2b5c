package org.reeve.helper.tasks.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.tasks.TaskStep;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Printing;
import org.reeve.helper.system.Trust;
import org.reeve.helper.system.TrustedProgram;
import org.reeve.helper.tasks.ProgramOrder;
import org.reeve.helper.tasks.TaskFiles;

/** Runs the program of a custom task: what it prints is the task's log, but for the lines that tell how far it is. */
final class ProgramRun implements Scan {
    private static final int SIGNALLED = 128;

    private final Printing printing;
    private final ProgramOrder order;
    private final TaskFiles files;
    private String last = "";

    ProgramRun(Command command, ProgramOrder order, TaskFiles files) {
        this.printing = new Printing(command);
        this.order = order;
        this.files = files;
    }

    @Override
    public String run(Report report) throws IOException {
        Path program = Path.of(order.words().getFirst());
        requireSame(program);
        order.paths().forEach(ProgramRun::requireThere);
        report.step(TaskStep.RUNNING, 0);
        List<String> arguments = order.words().subList(1, order.words().size());
        int code = printing.withErrors(
                Duration.ofSeconds(order.limitSeconds()),
                out -> read(out, report),
                program,
                arguments.toArray(String[]::new));
        report.tell();
        return end(code);
    }

    /** Between the question and this nobody but root can have changed it; if root did, it is not what was agreed to. */
    private void requireSame(Path program) {
        if (!TrustedProgram.look(program, Trust.ofMachine()).identity().equals(order.identity())) {
            throw new HelperException(
                    Problem.CONFLICT, program + " was changed after this was asked for. Look at it, and start again.");
        }
    }

    private static void requireThere(String path) {
        if (!Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS)) {
            throw new HelperException(Problem.NOT_FOUND, "There is no " + path + ".");
        }
    }

    private void read(InputStream out, Report report) throws IOException {
        PrintedLines lines = new PrintedLines(new BufferedInputStream(out, 16 * 1024));
        for (byte[] line = lines.next(); line.length > 0 || lines.more(); line = lines.next()) {
            take(Shown.of(line), report);
        }
    }

    private void take(String line, Report report) throws IOException {
        PrintedProgress told = PrintedProgress.of(line);
        if (told.told()) {
            report.at(told.hundredths(), PrintedProgress.ALL, told.text());
            return;
        }
        report.log(line);
        last = line.isBlank() ? last : line;
        if (report.due()) {
            report.tell();
        }
    }

    private String end(int code) {
        if (code == 0 && !files.stopping()) {
            return last.isEmpty() ? "It is done." : "It is done: " + cut(last);
        }
        String how = code > SIGNALLED
                ? "It was ended by signal " + (code - SIGNALLED) + "."
                : "It ended with exit code " + code + ".";
        throw new HelperException(Problem.FAILED, last.isEmpty() ? how : how + " The last that it said: " + cut(last));
    }

    private static String cut(String line) {
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
