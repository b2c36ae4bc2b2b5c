package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeve.api.Cancel;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Packages;
import org.reeve.helper.system.Printing;

/** Debian's packages: dpkg(1), dpkg-query(1). */
final class Dpkg implements Verifying {
    private static final Path PROGRAM = Path.of("/usr/bin/dpkg");
    private static final Path QUERY = Path.of("/usr/bin/dpkg-query");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** dpkg reads its whole database at each start, which so many packages make up for. */
    private static final int AT_ONCE = 20;

    private final Command command;
    private final Packages owned;

    Dpkg(Command command) {
        this.command = command;
        this.owned = new Packages(command);
    }

    @Override
    public String name() {
        return "dpkg";
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public List<Installed> installed() {
        String text = command.run(
                        PATIENCE,
                        new Cancel(),
                        QUERY,
                        "--show",
                        "--showformat=${db:Status-Status} ${binary:Package}\\n")
                .text();
        return text.lines()
                .filter(line -> line.startsWith("installed "))
                .map(line -> line.substring("installed ".length()))
                .map(name -> new Installed(name, name))
                .toList();
    }

    /** Its exit code says only whether anything differs. Packages share files, so who owns one is asked of all of them. */
    @Override
    public void compare(List<Installed> packages, Taker taker, Report report) throws IOException {
        List<String> words = new ArrayList<>(List.of("--verify", "--"));
        packages.forEach(one -> words.add(one.id()));
        VerifyLines lines = new VerifyLines(report, some -> owned(some, taker));
        int _ = new Printing(command).all(new Cancel(), lines::read, PROGRAM, words.toArray(String[]::new));
    }

    private void owned(List<VerifyLine> lines, Taker taker) throws IOException {
        Map<String, List<String>> owners =
                owned.owners(lines.stream().map(VerifyLine::path).toList());
        for (VerifyLine line : lines) {
            taker.take(line, owners.getOrDefault(line.path(), List.of()));
        }
    }
}
