package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PackageManager;
import org.reeve.api.tasks.TaskStep;
import org.reeve.helper.system.Command;

/** Compares installed files with what their packages say, some packages at a time, so that it can tell how far it is. */
final class IntegrityScan implements Scan {
    /** Beyond so many files, one that several packages share may be told several times. */
    private static final int MOST_REMEMBERED = 100_000;

    private static final Path ROOT = Path.of("/");

    private final Command command;
    private final Set<String> told = new HashSet<>();

    IntegrityScan(Command command) {
        this.command = command;
    }

    @Override
    public String run(Report report) throws IOException {
        report.step(TaskStep.COUNTING, 0);
        Verifying manager = manager(report);
        List<Verifying.Installed> packages = manager.installed();
        if (packages.isEmpty()) {
            throw new HelperException(
                    Problem.FAILED, manager.name() + " knows of no package, so there is nothing to compare.");
        }
        report.step(TaskStep.VERIFYING, packages.size());
        for (int from = 0; from < packages.size(); from += manager.atOnce()) {
            List<Verifying.Installed> some = packages.subList(from, Math.min(packages.size(), from + manager.atOnce()));
            report.done(0, some.getFirst().name());
            manager.compare(some, (line, owners) -> found(line, owners, report), report);
            report.done(some.size(), some.getLast().name());
        }
        report.tell();
        return result(report.count(), packages.size() + " packages (" + manager.name() + ")");
    }

    private static String result(long differ, String packages) {
        return differ == 0
                ? "All files of " + packages + " are as the packages say."
                : differ + " files of " + packages + " differ.";
    }

    private Verifying manager(Report report) throws IOException {
        PackageManager manager = PackageManager.of(ROOT)
                .orElseThrow(
                        () -> new HelperException(
                                Problem.UNSUPPORTED,
                                "This computer has neither dpkg with packages nor rpm, whose packages this scan knows to compare."));
        return switch (manager) {
            case DPKG -> {
                report.log("Compares the packages of dpkg."
                        + (PackageManager.rpm(ROOT) ? " rpm is there, too: its packages are not looked at." : ""));
                yield new Dpkg(command);
            }
            case RPM -> {
                report.log("Compares the packages of rpm.");
                yield new Rpm(command);
            }
        };
    }

    /** Packages share files, each of which is told once. */
    private void found(VerifyLine line, List<String> owners, Report report) throws IOException {
        if (told.size() < MOST_REMEMBERED && !told.add(line.path())) {
            return;
        }
        report.log(line.path() + " differs: " + line.changes());
        report.found(new IntegrityFinding(line.path(), owners, line.role(), line.changes()), IntegrityFinding.class);
    }
}
