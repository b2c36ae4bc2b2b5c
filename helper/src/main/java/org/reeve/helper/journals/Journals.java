package org.reeve.helper.journals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.LogsConfidential;
import org.reeve.helper.system.SafeOpen;
import org.reeve.helper.system.Target;

/**
 * Gives out this machine's journal files, open for reading, and tells what happens to them. No caller names a file: there are
 * two directories, and the machine's id is the only name below them.
 */
public final class Journals implements LogsConfidential {
    private static final Pattern MACHINE = Pattern.compile("[0-9a-f]{32}");

    /** Told at once: each holds the files open, of which there are hundreds. */
    private static final int MOST_RECEIVERS = 4;

    private final Semaphore receivers = new Semaphore(MOST_RECEIVERS);
    private final List<Path> roots;
    private final Path machineId;
    private final int owner;

    /** Where systemd-journald writes: for good, and until the machine is switched off. */
    public Journals() {
        this(List.of(Path.of("/var/log/journal"), Path.of("/run/log/journal")), Path.of("/etc/machine-id"), 0);
    }

    Journals(List<Path> roots, Path machineId, int owner) {
        this.owner = owner;
        this.roots = List.copyOf(roots);
        this.machineId = machineId;
    }

    /** What a prompt for it names: this machine. Nobody is asked for a password for what would be refused after it. */
    public Target resolve() {
        if (receivers.availablePermits() == 0) {
            throw busy();
        }
        return Target.host();
    }

    @Override
    public void journals(Sink<JournalFiles> files) {
        if (!receivers.tryAcquire()) {
            throw busy();
        }
        try {
            pass(files);
        } finally {
            receivers.release();
        }
    }

    private static HelperException busy() {
        return new HelperException(
                Problem.BUSY,
                "The journal is passed to this window " + MOST_RECEIVERS
                        + " times already. Close it and open it again.");
    }

    private void pass(Sink<JournalFiles> files) {
        SafeOpen open = new SafeOpen(owner);
        List<SafeOpen.Directory> directories = new ArrayList<>();
        try {
            for (Path root : roots) {
                add(open, root.resolve(machine()), directories);
            }
            if (directories.isEmpty()) {
                throw new HelperException(
                        Problem.NOT_FOUND,
                        "This machine keeps no journal: neither " + roots.getFirst() + " nor " + roots.getLast()
                                + " has one that can be opened.");
            }
            new Telling(directories, files).run();
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The journal cannot be watched: " + e.getMessage() + ".", e);
        } finally {
            directories.forEach(SafeOpen.Directory::close);
        }
    }

    private static void add(SafeOpen open, Path path, List<SafeOpen.Directory> directories) throws IOException {
        if (Files.isDirectory(path)) {
            directories.add(open.directory(path));
        }
    }

    private String machine() throws IOException {
        String id = Files.readString(machineId).strip();
        if (!MACHINE.matcher(id).matches()) {
            throw new IOException("this machine has no id");
        }
        return id;
    }
}
