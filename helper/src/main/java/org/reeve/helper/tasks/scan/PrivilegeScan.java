package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reeve.api.Cancel;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.PrivilegeKind;
import org.reeve.api.tasks.TaskStep;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Packages;
import org.reeve.helper.system.Printing;

/** Looks on all local file systems, in one walk, for what gives more than usual, and through the rules of sudo and polkit. */
final class PrivilegeScan implements Scan {
    private static final Path GETCAP = Path.of("/usr/sbin/getcap");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    /** dpkg looks through its whole database to say whose a file is, and rpm is asked about one after the other. */
    private static final long PACE_NANOS = 2_000_000_000L;

    private final Command command;
    private final Packages packages;
    private final boolean capabilities = Files.isExecutable(GETCAP);
    private final Map<String, Privileged> programs = new LinkedHashMap<>();
    private final List<PrivilegeFinding> waiting = new ArrayList<>();
    private long walked;
    private long flowed = System.nanoTime();

    PrivilegeScan(Command command) {
        this.command = command;
        this.packages = new Packages(command);
    }

    @Override
    public String run(Report report) throws IOException {
        report.step(TaskStep.COUNTING, 0);
        List<String> mounts = Mounts.local();
        report.log("Looks through " + String.join(", ", mounts));
        if (!capabilities) {
            report.log(GETCAP + " is not installed, so file capabilities are not looked for.");
        }
        report.step(TaskStep.WALKING, Inodes.used(command, mounts));
        int code = new Printing(command).all(new Cancel(), out -> walk(out, report), DiskScan.FIND, words(mounts));
        ask(report);
        tell(report);
        rules(report);
        return report.count() + " files and rules give more than usual."
                + (capabilities ? "" : " File capabilities were not looked for: getcap is not installed.")
                + (code == 0 ? "" : " Some folders could not be read, or went away meanwhile.");
    }

    /** Every file prints a record, so that one can see how far the walk is; an empty one where it is as usual. */
    private static String[] words(List<String> mounts) {
        List<String> words = new ArrayList<>(List.of("-P"));
        words.addAll(mounts);
        words.addAll(List.of("-xdev", "("));
        words.addAll(List.of("-type", "f", "(", "-perm", "/6000", "-o", "-perm", "/0111", "-o", "-perm", "-0002", ")"));
        words.addAll(List.of("-o", "-type", "d", "-perm", "-0002", "!", "-perm", "-1000"));
        words.addAll(List.of("-o", "(", "-type", "b", "-o", "-type", "c", "-o", "-type", "p", ")", "-perm", "-0002"));
        words.addAll(List.of("-o", "-nouser", "-o", "-nogroup"));
        words.addAll(List.of(")", "-printf", Privileged.FORMAT, "-o", "-printf", "\\0"));
        return words.toArray(String[]::new);
    }

    private void walk(InputStream out, Report report) throws IOException {
        new Records(out).each(record -> {
            walked++;
            if (report.due()) {
                report.done(walked, "");
                walked = 0;
                flow(report);
            }
            if (record.length > 0) {
                take(Privileged.of(record), report);
            }
        });
        report.done(walked, "");
    }

    /** What waits to be asked about together is told now and then all the same. */
    private void flow(Report report) throws IOException {
        if (System.nanoTime() - flowed >= PACE_NANOS) {
            ask(report);
            tell(report);
            flowed = System.nanoTime();
        }
    }

    private void take(Privileged file, Report report) throws IOException {
        for (PrivilegeKind kind : file.kinds()) {
            find(kind, file, "", report);
        }
        if (capabilities && file.program() && file.plain()) {
            programs.put(file.path(), file);
            if (programs.size() == AT_ONCE) {
                ask(report);
            }
        }
    }

    /** Asks for the capabilities of those programs that were met. */
    private void ask(Report report) throws IOException {
        if (programs.isEmpty()) {
            return;
        }
        // getcap ends with an error where one of them is gone by now.
        Command.Output output =
                command.run(PATIENCE, new Cancel(), GETCAP, programs.keySet().toArray(String[]::new));
        for (String line : output.text().lines().toList()) {
            int split = line.lastIndexOf(' ');
            Privileged file = split < 0 ? null : programs.get(line.substring(0, split));
            if (file != null) {
                find(PrivilegeKind.CAPABILITIES, file, line.substring(split + 1), report);
            }
        }
        programs.clear();
    }

    private void find(PrivilegeKind kind, Privileged file, String detail, Report report) throws IOException {
        waiting.add(new PrivilegeFinding(kind, file.path(), file.owner(), file.permissions(), detail, 0, List.of()));
        if (waiting.size() == AT_ONCE) {
            tell(report);
        }
    }

    /** Writes what was found with the packages that own it. */
    private void tell(Report report) throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, List<String>> owners = packages.owners(
                waiting.stream().map(PrivilegeFinding::path).distinct().toList());
        for (PrivilegeFinding one : waiting) {
            report.found(
                    new PrivilegeFinding(
                            one.kind(),
                            one.path(),
                            one.owner(),
                            one.mode(),
                            one.detail(),
                            one.line(),
                            owners.getOrDefault(one.path(), List.of())),
                    PrivilegeFinding.class);
        }
        waiting.clear();
    }

    private static void rules(Report report) throws IOException {
        report.step(TaskStep.RULES, 0);
        List<String> unread = new ArrayList<>();
        for (PrivilegeFinding rule : Rules.all(unread)) {
            report.found(rule, PrivilegeFinding.class);
        }
        for (String line : unread) {
            report.log(line);
        }
    }
}
