package org.reeve.helper.overview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.overview.Snapshot;

/** Looks at the machine through the kernel's files. Thread-safe. */
final class Kernel {
    private final Path proc;
    private final Hardware hardware;
    private final Sizes sizes = new Sizes();

    Kernel(Path proc, Path sys) {
        this.proc = proc;
        this.hardware = new Hardware(sys);
    }

    /** A look at everything. */
    Reading look() {
        Ticks ticks = Ticks.parse(read("stat"));
        return new Reading(
                Instant.now(),
                System.nanoTime(),
                Figures.processor(ticks.processors(), read("loadavg")),
                Figures.memory(read("meminfo")),
                waiting(),
                fileSystems(),
                ticks,
                Moved.ofDisks(read("diskstats"), hardware.disks()::contains),
                Moved.ofInterfaces(read("net/dev"), hardware.interfaces()::contains));
    }

    private Optional<Snapshot.Waiting> waiting() {
        try {
            Optional<Integer> processor = waited("cpu");
            Optional<Integer> memory = waited("memory");
            Optional<Integer> disk = waited("io");
            return processor.flatMap(cpu -> memory.flatMap(ram -> disk.map(io -> new Snapshot.Waiting(cpu, ram, io))));
        } catch (IOException e) {
            // Older kernels have no such files; where it is built in but switched off, they cannot be read.
            return Optional.empty();
        }
    }

    private Optional<Integer> waited(String what) throws IOException {
        return Figures.waited(text(proc.resolve("pressure").resolve(what)));
    }

    private List<Snapshot.FileSystem> fileSystems() {
        Set<String> ofDisks = Mount.ofDisks(read("filesystems"));
        return Mount.keeping(Mount.parse(read("self/mountinfo")), ofDisks).stream()
                .flatMap(mount -> sizes.of(mount).stream())
                .toList();
    }

    private String read(String file) {
        try {
            return text(proc.resolve(file));
        } catch (IOException e) {
            throw new HelperException(
                    Problem.UNAVAILABLE, "The kernel’s file /proc/" + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** As bytes: names in these files need not be in any encoding. */
    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
