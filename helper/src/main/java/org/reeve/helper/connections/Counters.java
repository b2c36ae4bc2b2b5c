package org.reeve.helper.connections;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.connections.Traffic;

/** The kernel's counters of all interfaces: sysfs-class-net-statistics. They have no signal. */
final class Counters {
    private static final int EVERY_MILLIS = 1000;

    private final Path interfaces;
    private final Object lock = new Object();

    Counters(Path interfaces) {
        this.interfaces = interfaces;
    }

    /** Emits a round a second, until the receiver leaves. */
    void run(Sink<Traffic> sink) {
        Cancel cancel = sink.cancel();
        try (Cancel.Listening _ = cancel.onCancel(this::wake)) {
            while (true) {
                all().forEach(sink::emit);
                sink.flush();
                pause(cancel);
                cancel.check();
            }
        }
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private void pause(Cancel cancel) {
        long until = System.nanoTime() + EVERY_MILLIS * 1_000_000L;
        synchronized (lock) {
            try {
                for (long left = EVERY_MILLIS; left > 0 && !cancel.cancelled(); ) {
                    lock.wait(left);
                    left = (until - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
            }
        }
    }

    List<Traffic> all() {
        List<Traffic> all = new ArrayList<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(interfaces)) {
            each.forEach(one -> of(one).ifPresent(all::add));
        } catch (IOException e) {
            throw new HelperException(
                    Problem.UNSUPPORTED, "The kernel does not show its interfaces in " + interfaces + ".", e);
        }
        all.sort(Comparator.comparing(Traffic::device));
        return all;
    }

    /** One interface; absent where it went away meanwhile, or is no interface, such as bonding_masters. */
    private static Optional<Traffic> of(Path directory) {
        try {
            Path statistics = directory.resolve("statistics");
            return Optional.of(new Traffic(
                    directory.getFileName().toString(),
                    number(statistics.resolve("rx_bytes")),
                    number(statistics.resolve("tx_bytes"))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long number(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }
}
