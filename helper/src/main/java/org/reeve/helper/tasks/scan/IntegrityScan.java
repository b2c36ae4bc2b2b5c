package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.tasks.TaskStep;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Packages;

/** Compares installed files with what their packages say, some packages at a time, so that it can tell how far it is. */
final class IntegrityScan implements Scan {
    /** dpkg reads its whole database at each start, which so many packages make up for. */
    private static final int AT_ONCE = 20;

    /** Beyond so many files, one that several packages share may be told several times. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Dpkg dpkg;
    private final Packages owned;
    private final Set<String> told = new HashSet<>();

    IntegrityScan(Command command) {
        this.dpkg = new Dpkg(command);
        this.owned = new Packages(command);
    }

    @Override
    public String run(Report report) throws IOException {
        if (!Dpkg.present()) {
            throw new HelperException(
                    Problem.UNSUPPORTED, "This computer has no dpkg, whose packages this scan knows to compare.");
        }
        report.step(TaskStep.COUNTING, 0);
        List<String> packages = dpkg.installed();
        report.step(TaskStep.VERIFYING, packages.size());
        for (int from = 0; from < packages.size(); from += AT_ONCE) {
            List<String> some = packages.subList(from, Math.min(packages.size(), from + AT_ONCE));
            report.done(0, some.getFirst());
            compare(some, report);
            report.done(some.size(), some.getLast());
        }
        return report.count() == 0
                ? "All files of " + packages.size() + " packages are as the packages say."
                : report.count() + " files of " + packages.size() + " packages differ.";
    }

    /** Packages share files, each of which is told once, with all that own it. */
    private boolean first(VerifyLine line) {
        return told.size() >= MOST_REMEMBERED || told.add(line.path());
    }

    private void compare(List<String> packages, Report report) throws IOException {
        List<VerifyLine> lines = dpkg.verify(packages)
                .lines()
                .flatMap(line -> VerifyLine.of(line).stream())
                .filter(this::first)
                .toList();
        Map<String, List<String>> owners =
                owned.owners(lines.stream().map(VerifyLine::path).toList());
        for (VerifyLine line : lines) {
            report.log(line.path() + " differs: " + line.changes());
            report.found(
                    new IntegrityFinding(
                            line.path(), owners.getOrDefault(line.path(), List.of()), line.role(), line.changes()),
                    IntegrityFinding.class);
        }
        report.tell();
    }
}
