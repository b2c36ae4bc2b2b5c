package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Printing;

/** Packages of rpm(8). It says of a file that differs not whose it is, so it is asked about one package after the other. */
final class Rpm implements Verifying {
    private static final Path PROGRAM = Path.of("/usr/bin/rpm");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** A key that packages are signed with stands in the list as a package without files. */
    private static final String KEY = "gpg-pubkey";

    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9+._~^-]{0,250}) ([A-Za-z0-9][A-Za-z0-9+._~^:-]{0,500})");

    private final Command command;

    Rpm(Command command) {
        this.command = command;
    }

    @Override
    public String name() {
        return "rpm";
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public List<Installed> installed() {
        Command.Output output = command.run(
                PATIENCE,
                new Cancel(),
                PROGRAM,
                "--query",
                "--all",
                "--queryformat",
                "%{NAME} %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}\\n");
        if (output.code() != 0) {
            throw new HelperException(
                    Problem.FAILED,
                    "rpm ended with exit code " + output.code() + " when it was asked which packages are installed.");
        }
        return parse(output.text());
    }

    /** One package in each line; a line that is none is refused, because a scan that left it out would say too much. */
    static List<Installed> parse(String text) {
        List<Installed> all = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher parts = LINE.matcher(line);
            if (line.startsWith(KEY + " ") || line.isEmpty()) {
                continue;
            }
            if (!parts.matches()) {
                throw new HelperException(
                        Problem.FAILED, "rpm printed what Reeve does not understand in its list of packages.");
            }
            all.add(new Installed(parts.group(2), parts.group(1)));
        }
        return List.copyOf(all);
    }

    /**
     * Neither what the package depends on nor a script that it brings: the scan is about files, and runs nothing that is not
     * the machine's. Its exit code says only whether anything differs.
     */
    @Override
    public void compare(List<Installed> packages, Taker taker, Report report) throws IOException {
        for (Installed one : packages) {
            VerifyLines lines = new VerifyLines(report, some -> {
                for (VerifyLine line : some) {
                    taker.take(line, List.of(one.name()));
                }
            });
            int _ = new Printing(command)
                    .all(new Cancel(), lines::read, PROGRAM, "--verify", "--nodeps", "--noscripts", "--", one.id());
        }
    }
}
