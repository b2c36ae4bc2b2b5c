package org.reeve.gui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.reeve.api.BootId;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.JournalState;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.logs.LogValue;
import org.reeve.api.logs.LogsConfidential;
import org.reeve.api.logs.LogsRead;

/** A journal made up: as many entries as wanted, each computed from its number, and those that a test writes behind them. */
public final class FakeLogs {
    static final BootId BOOT = new BootId("5f1d00c2a9b34e6f8d7c6b5a43214877");
    static final BootId BEFORE = new BootId("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    static final LogUnit API = new LogUnit("api.service", false);
    private static final long STEP_MICROS = 500_000;

    private record Pattern(String identifier, Optional<LogUnit> unit, int priority, String message) {}

    private static final List<Pattern> PATTERNS = List.of(
            of("sshd", "ssh.service", 6, "session opened for user deploy(uid=1001)"),
            of("cron", "cron.service", 6, "(root) CMD (/usr/lib/reeve-demo/rotate)"),
            of("nginx", "nginx.service", 3, "connect() failed (111: Connection refused) while connecting to upstream"),
            of("api", "api.service", 3, "panic: cannot open /var/lib/api/state.db: permission denied"),
            of("systemd", "api.service", 4, "api.service: Main process exited, code=exited, status=2/INVALIDARGUMENT"),
            of("systemd", "api.service", 6, "api.service: Scheduled restart job, restart counter is at 5."),
            of(
                    "NetworkManager",
                    "NetworkManager.service",
                    6,
                    "dhcp4 (enp3s0): state changed new lease, address=10.0.0.23"),
            of("kernel", "", 5, "[UFW BLOCK] IN=enp3s0 SRC=198.51.100.7 DPT=23 PROTO=TCP"),
            of("api", "api.service", 7, "GET /health 200 in 1 ms"),
            of("systemd", "apt-daily.service", 6, "Started apt-daily.service - Daily apt download activities."));

    /** How many entries there are besides those written. */
    public volatile int count = 20_000;

    /** How often a cursor was opened. */
    public final AtomicInteger opened = new AtomicInteger();

    volatile boolean own;

    /** Whether only root may list the journal's directory. */
    volatile boolean unlisted;

    /** Locks, where everybody’s entries are given out. */
    volatile Runnable locking = () -> {};

    volatile boolean crowded;
    volatile List<JournalFault> faults = List.of();
    volatile Optional<HelperException> refusing = Optional.empty();
    volatile Optional<HelperException> failing = Optional.empty();
    volatile Runnable reading = () -> {};
    volatile boolean estimating;
    /** Until it is open, an export goes on. */
    public volatile CountDownLatch exporting = new CountDownLatch(0);

    volatile List<LogValue> fields = List.of();
    volatile LogQuery lastQuery = LogQuery.ALL;
    volatile JournalSource lastSource = JournalSource.mine();
    final List<LogRow> written = new CopyOnWriteArrayList<>();
    final Instant newest = Instant.now().minusSeconds(2);
    final List<Follower> followers = new CopyOnWriteArrayList<>();
    final AtomicInteger generation = new AtomicInteger();

    private static Pattern of(String identifier, String unit, int priority, String message) {
        return new Pattern(
                identifier,
                unit.isEmpty() ? Optional.empty() : Optional.of(new LogUnit(unit, false)),
                priority,
                message);
    }

    void serve(FakeCalls calls) {
        calls.others.put(LogsRead.class, Read::new);
        calls.others.put(LogsConfidential.class, Confidential::new);
    }

    /** The right, for tests of models. */
    public LogsRead read(Cancel cancel) {
        return new Read(cancel);
    }

    int size() {
        return count + written.size();
    }

    /** An entry by its number, the oldest is 0. */
    public LogRow row(int number) {
        if (number >= count) {
            return written.get(number - count);
        }
        Pattern pattern = PATTERNS.get(Math.floorMod(number * 7 + number / 13, PATTERNS.size()));
        Instant time = newest.minus(Duration.ofNanos((count - 1L - number) * STEP_MICROS * 1000));
        return row(number, time, pattern.priority(), pattern.identifier(), pattern.unit(), pattern.message());
    }

    private static LogRow row(
            int number, Instant time, int priority, String identifier, Optional<LogUnit> unit, String message) {
        long micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
        return new LogRow(
                FakeRows.place(number, BOOT, micros),
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                BOOT,
                priority,
                identifier,
                unit,
                Optional.of(20_000L + number % 4000),
                message,
                false,
                false);
    }

    /** Writes an entry now. */
    public void write(int priority, String identifier, String message) {
        LogRow row = row(
                size(),
                Instant.now(),
                priority,
                identifier,
                Optional.of(new LogUnit(identifier + ".service", false)),
                message);
        written.add(row);
        followers.forEach(follower -> follower.tell(row));
    }

    /** The helper ends: every cursor, and every call that runs. */
    public void kill() {
        generation.incrementAndGet();
        followers.forEach(follower -> follower.gone.countDown());
    }

    record Follower(Predicate<LogRow> wanted, Sink<LogRows> sink, CountDownLatch gone) {
        void tell(LogRow row) {
            try {
                if (wanted.test(row)) {
                    sink.emit(FakeRows.of(List.of(row), 1, false));
                }
            } catch (HelperException e) {
                // Nobody listens any more.
                gone.countDown();
            }
        }
    }

    static int number(LogPlace place, int size) {
        return switch (place.value()) {
            case "oldest" -> -1;
            case "newest" -> size;
            default -> Integer.parseInt(place.value().split("-")[1], 16);
        };
    }

    static Predicate<LogRow> wanted(LogQuery query) {
        return row -> (query.units().isEmpty()
                        || row.unit().filter(query.units()::contains).isPresent())
                && (query.identifiers().isEmpty() || query.identifiers().contains(row.identifier()))
                && query.priority().map(most -> row.priority() <= most).orElse(true)
                && query.boot().map(row.boot()::equals).orElse(true)
                && query.since().map(since -> !row.time().isBefore(since)).orElse(true)
                && query.until().map(until -> !row.time().isAfter(until)).orElse(true)
                && query.text().map(text -> row.message().contains(text.text())).orElse(true);
    }

    private final class Read implements LogsRead {
        private final Cancel cancel;

        Read(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public LogCursor open(JournalSource source, LogQuery query) {
            opened.incrementAndGet();
            lastQuery = query;
            lastSource = source;
            failing.ifPresent(problem -> {
                throw problem;
            });
            query.text()
                    .filter(text -> text.regex() && text.text().contains("("))
                    .ifPresent(text -> {
                        throw new HelperException(Problem.INVALID, "This is no regular expression: missing closing ).");
                    });
            return new FakeCursor(FakeLogs.this, query);
        }

        @Override
        public void units(JournalSource source, Sink<LogUnit> units) {
            PATTERNS.stream().flatMap(one -> one.unit().stream()).distinct().forEach(units::emit);
            for (int i = 0; crowded && i < 3000; i++) {
                units.emit(new LogUnit("worker@%04d.service".formatted(i), i % 2 == 0));
            }
        }

        @Override
        public void identifiers(JournalSource source, Sink<String> identifiers) {
            PATTERNS.stream().map(Pattern::identifier).distinct().forEach(identifiers::emit);
        }

        @Override
        public List<LogBoot> boots(JournalSource source) {
            cancel.check();
            Instant first = count == 0 ? newest : row(0).time();
            return List.of(
                    new LogBoot(BEFORE, first.minusSeconds(90_000), first.minusSeconds(600)),
                    new LogBoot(BOOT, first, newest));
        }

        @Override
        public void files(JournalSource source, Sink<JournalState> files) {
            if (unlisted) {
                return;
            }
            String folder = "/var/log/journal/0123456789abcdef0123456789abcdef/";
            files.emit(new JournalState(folder + "user-1000.journal", 8_388_608, Optional.empty()));
            if (!own || source.kind() != JournalKind.MINE) {
                files.emit(new JournalState(folder + "system.journal", 134_217_728, Optional.empty()));
            }
        }

        @Override
        public void pass(JournalFiles files) {}

        @Override
        public void forget() {}
    }

    private final class Confidential implements LogsConfidential {
        private final Cancel cancel;

        Confidential(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public void journals(Sink<JournalFiles> files) {
            refusing.ifPresent(problem -> {
                throw problem;
            });
            files.emit(new JournalFiles(List.of(), true));
            Cancel ended = new Cancel();
            locking = ended::cancel;
            try (Cancel.Listening _ = cancel.onCancel(ended::cancel)) {
                FakeCalls.untilCancelled(ended);
            }
            cancel.check();
            throw new HelperException(Problem.DENIED, "It was locked.");
        }
    }
}
