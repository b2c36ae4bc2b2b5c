package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;
import org.reeve.api.tasks.TaskStep;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Printing;
import org.reeve.helper.tasks.TaskFiles;

/**
 * Adds up what a folder holds, while find(1) walks through it without following a link: of the way down to where it is, and of
 * nothing else, the entries are in memory.
 */
final class DiskScan implements Scan {
    static final Path FIND = Path.of("/usr/bin/find");

    /** Stands first in the results, so that no folder's lines begin at {@link DiskEntry#TOP}. */
    private static final String HEADER = "reeve\n";

    /** No file system has so many inodes. */
    private static final int DEVICE_SHIFT = 44;

    private static final long PART_NANOS = 1_000_000_000L;

    private final Command command;
    private final Path folder;
    private final TaskFiles files;
    private final Deque<FolderSum> way = new ArrayDeque<>();
    private final Seen seen = new Seen();
    private long device;
    private long walked;
    private long parted = System.nanoTime() - PART_NANOS;

    DiskScan(Command command, Path folder, TaskFiles files) {
        this.command = command;
        this.folder = folder;
        this.files = files;
    }

    @Override
    public String run(Report report) throws IOException {
        requireFolder();
        report.step(TaskStep.COUNTING, 0);
        long all = Mounts.begins(folder) ? Inodes.used(command, List.of(folder.toString())) : 0;
        report.step(TaskStep.WALKING, all);
        report.write(HEADER);
        int code = new Printing(command)
                .all(
                        new Cancel(),
                        out -> walk(out, report),
                        FIND,
                        "-P",
                        folder.toString(),
                        "-xdev",
                        "-printf",
                        Walked.FORMAT);
        return finish(report, code);
    }

    private void requireFolder() {
        if (Files.isSymbolicLink(folder)) {
            throw new HelperException(Problem.INVALID, folder + " is a link. Choose the folder that it leads to.");
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new HelperException(Problem.NOT_FOUND, "There is no folder " + folder + ".");
        }
    }

    void walk(InputStream out, Report report) throws IOException {
        new Records(out).each(record -> take(Walked.of(record), report));
    }

    private void take(Walked file, Report report) throws IOException {
        while (way.size() > file.depth()) {
            leave(report);
        }
        walked++;
        if (report.due()) {
            report.done(walked, place());
            walked = 0;
            partNowAndThen();
        }
        if (way.isEmpty()) {
            device = file.device();
            way.push(new FolderSum("", file.bytes()));
        } else {
            enter(file);
        }
    }

    private void enter(Walked file) {
        // Of an overlay, files are on other devices than folders: overlayfs, "Inode properties". Only a folder tells.
        if (file.folder() && file.device() != device) {
            way.element().add(new DiskEntry(DiskKind.OTHER_SYSTEM, file.name(), 0, 1, DiskEntry.CLOSED));
        } else if (file.folder()) {
            way.push(new FolderSum(file.name(), file.bytes()));
        } else {
            boolean counts = file.inode() == 0 || seen.first(file.inode() ^ (file.device() << DEVICE_SHIFT));
            way.element()
                    .add(new DiskEntry(DiskKind.FILE, file.name(), counts ? file.bytes() : 0, 1, DiskEntry.CLOSED));
        }
    }

    private void partNowAndThen() {
        if (!way.isEmpty() && System.nanoTime() - parted >= PART_NANOS) {
            parted = System.nanoTime();
            part();
        }
    }

    /** Tells what is added up until now; the folders of it that can be opened are on the disk already. */
    void part() {
        StringBuilder lines = new StringBuilder();
        Stream.concat(way.getLast().entries().stream(), under().stream())
                .forEach(entry ->
                        lines.append(files.text().text(entry, DiskEntry.class)).append('\n'));
        files.part(lines.toString());
    }

    /** The folder that is walked through now, with all on the way down, as far as it is added up. */
    private Optional<DiskEntry> under() {
        List<DiskEntry> sums = way.reversed().stream()
                .skip(1)
                .map(sum -> sum.entry(DiskEntry.CLOSED))
                .toList();
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(new DiskEntry(
                        DiskKind.FOLDER,
                        sums.getFirst().name(),
                        sums.stream().mapToLong(DiskEntry::bytes).sum(),
                        sums.stream().mapToLong(DiskEntry::files).sum(),
                        DiskEntry.CLOSED));
    }

    /** A folder is done once find is back above it. */
    private DiskEntry leave(Report report) throws IOException {
        FolderSum done = way.pop();
        DiskEntry entry = done.entry(done.write(report));
        if (!way.isEmpty()) {
            way.element().add(entry);
        }
        return entry;
    }

    private String place() {
        StringBuilder place = new StringBuilder(folder.toString().equals("/") ? "" : folder.toString());
        way.reversed().stream().skip(1).forEach(folderSum -> place.append('/').append(folderSum.name()));
        return place.isEmpty() ? "/" : place.toString();
    }

    String finish(Report report, int code) throws IOException {
        report.done(walked, "");
        if (way.isEmpty()) {
            throw new HelperException(Problem.FAILED, folder + " could not be walked through.");
        }
        while (way.size() > 1) {
            leave(report);
        }
        report.step(TaskStep.WRITING, 0);
        long top = report.offset();
        DiskEntry all = leave(report);
        report.tell();
        files.top(top);
        return all.files() + " files and folders take " + all.bytes() + " bytes."
                + (code == 0 ? "" : " Some folders could not be read, or went away meanwhile.")
                + (seen.full() ? " Files of several names beyond a million may have been counted more than once." : "");
    }
}
