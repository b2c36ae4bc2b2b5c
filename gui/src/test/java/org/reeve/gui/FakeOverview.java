package org.reeve.gui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reeve.api.Cancel;
import org.reeve.api.Sink;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.overview.Snapshot;

/** How a machine does that does not exist. */
final class FakeOverview {
    private static final long GB = 1_000_000_000L;

    final AtomicInteger looks = new AtomicInteger();
    volatile List<Snapshot.FileSystem> files = List.of(
            file("/", "ext4", "/dev/nvme0n1p2", 230 * GB, 118 * GB),
            file("/boot/efi", "vfat", "/dev/nvme0n1p1", GB / 2, GB / 80));
    volatile Optional<Snapshot.Waiting> waiting = Optional.of(new Snapshot.Waiting(12, 0, 3));
    volatile Machine machine = new Machine(
            Instant.now().minus(Duration.ofDays(6)), List.of(new Machine.Login("alice", "seat0")), Optional.empty());
    volatile Runnable reading = () -> {};

    /** How many looks from before the window was opened the stream begins with. */
    volatile int past = 1;

    private final List<Sink<Snapshot>> watchers = new CopyOnWriteArrayList<>();

    static Snapshot.FileSystem file(String point, String type, String source, long total, long used) {
        return new Snapshot.FileSystem(point, type, source, total, used, total - used, true);
    }

    /** A file system of a tenth more than 21 GB that is nearly full. */
    void fill(String point) {
        List<Snapshot.FileSystem> more = new ArrayList<>(files);
        more.removeIf(file -> file.mountPoint().equals(point));
        more.add(file(point, "ext4", "/dev/nvme0n1p3", 234 * GB / 10, 213 * GB / 10));
        files = more;
    }

    int watching() {
        return watchers.size();
    }

    /** A look that is seen by whoever watches. */
    void tell(Snapshot look) {
        watchers.forEach(sink -> sink.emit(look));
    }

    /** A look at a time, with figures that go up and down with it. */
    Snapshot look(Instant at) {
        long step = at.getEpochSecond() / 2;
        double wave = (Math.sin(step / 9.0) + Math.sin(step / 4.0) / 2 + Math.cos(step / 23.0)) / 5 + 0.5;
        long used = (long) ((5 + 2 * wave) * GB);
        return new Snapshot(
                at,
                new Snapshot.Processor(8, 42, 36, 30),
                new Snapshot.Memory(166 * GB / 10, 166 * GB / 10 - used, 2 * GB, 2 * GB - GB / 8),
                Optional.of(new Snapshot.Rates(
                        (int) (wave * 400), (long) (wave * 8e6), (long) (wave * wave * 7e7), (long) (wave * 3e6), (long)
                                (wave * 4e5))),
                waiting,
                files);
    }

    OverviewRead serve(Cancel cancel) {
        return new Read(cancel);
    }

    private final class Read implements OverviewRead {
        private final Cancel cancel;

        Read(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public Snapshot snapshot() {
            looks.incrementAndGet();
            reading.run();
            return look(Instant.now());
        }

        @Override
        public Machine machine() {
            reading.run();
            return machine;
        }

        @Override
        public void watch(Sink<Snapshot> sink) {
            reading.run();
            Instant now = Instant.now();
            for (int i = past - 1; i >= 0; i--) {
                sink.emit(look(now.minusSeconds(2L * i)));
            }
            watchers.add(sink);
            FakeCalls.untilCancelled(cancel);
            watchers.remove(sink);
            cancel.check();
        }
    }
}
