package org.reeve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogText;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.logs.LogsRead;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;
import org.reeve.link.PassedJournals;

/**
 * A large journal that root opened, read by the own helper: Journals read TIMES ROWS, or Journals follow IDENTIFIER LINES, which
 * follows until the last of so many numbered lines was seen, and says which were lost or came twice.
 */
public final class Journals {
    private static final JournalSource PASSED = JournalSource.passed();
    private static final int FIRST = 200;

    private static final int TIMES = 5;

    private final Samples samples = new Samples();
    private final Link link;
    private final LogsRead logs;
    private final long helper;

    private Journals(Link link) {
        this.link = link;
        this.logs = link.of(LogsRead.class);
        this.helper = link.of(SessionRead.class, link.own()).ping().pid();
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        try (Link link = Link.of(Installation.find(), LinkTrace.none());
                PassedJournals passed = new PassedJournals(link)) {
            Journals journals = new Journals(link);
            Cancel cancel = new Cancel();
            journals.pass(passed, cancel);
            if (arguments[0].equals("read")) {
                journals.read(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            } else {
                journals.follow(arguments[1], Integer.parseInt(arguments[2]));
            }
            cancel.cancel();
            journals.samples.print();
        }
        System.exit(0);
    }

    private void pass(PassedJournals passed, Cancel cancel) throws Exception {
        CountDownLatch whole = new CountDownLatch(1);
        long begun = System.nanoTime();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                passed.run(cancel, stage -> {}, whole::countDown);
            } catch (HelperException e) {
                System.err.println(e.sentence());
            }
        });
        whole.await();
        samples.millis("journal passed", System.nanoTime() - begun);
        weigh("passed");
    }

    private void read(int times, int many) throws Exception {
        List<LogBoot> boots = new ArrayList<>();
        List<LogUnit> units = new ArrayList<>();
        samples.millis("journal boots", 0, times, () -> {
            boots.clear();
            boots.addAll(logs.boots(PASSED));
        });
        samples.millis("journal units", 0, times, () -> {
            units.clear();
            logs.units(PASSED, units::add);
        });
        samples.add("journal units", "", units.size());
        weigh("lists");
        LogQuery all = LogQuery.ALL;
        LogBoot middle = boots.get(boots.size() / 2);
        Instant from = middle.first().plusSeconds(3600);
        first("first rows", all, times);
        first("unit", all.ofUnits(List.of(new LogUnit("bench-1.service", false))), times);
        first("priority", all.upTo(Optional.of(3)), times);
        first("boot", all.ofBoot(Optional.of(boots.getFirst().id())), times);
        first("brush", all.between(Optional.of(from), Optional.of(from.plusSeconds(600))), times);
        first("text", all.with(Optional.of(new LogText("checkpoint complete", false, false))), times);
        first("regex", all.with(Optional.of(new LogText("publickey (for|port) \\w+ #\\d+1$", true, false))), times);
        weigh("queries");
        search("text without a find", new LogText("never written anywhere", false, false));
        search("regex without a find", new LogText("never (written|said) any\\w+ #x", true, false));
        histogram("histogram", all);
        histogram("histogram of a priority", all.upTo(Optional.of(3)));
        weigh("histogram");
        for (int i = 0; i < TIMES; i++) {
            rows(many);
        }
        weigh("rows");
    }

    private void first(String name, LogQuery query, int times) throws Exception {
        long[] found = new long[1];
        samples.millis("journal " + name, 0, times, () -> {
            found[0] = 0;
            try (LogCursor cursor = logs.open(PASSED, query)) {
                cursor.next(LogPlace.NEWEST, FIRST, rows -> found[0] += rows.count());
            }
        });
        samples.add("journal " + name, "rows", found[0]);
    }

    private void search(String name, LogText text) {
        long begun = System.nanoTime();
        long[] looked = new long[1];
        try (LogCursor cursor = logs.open(PASSED, LogQuery.ALL.with(Optional.of(text)))) {
            cursor.next(LogPlace.NEWEST, FIRST, rows -> looked[0] = rows.looked());
        }
        samples.millis("journal " + name, System.nanoTime() - begun);
        samples.add("journal " + name, "looked at/s", looked[0] / seconds(begun));
    }

    private void histogram(String name, LogQuery query) {
        long begun = System.nanoTime();
        long[] first = new long[1];
        LogHistogram[] last = new LogHistogram[1];
        try (LogCursor cursor = logs.open(PASSED, query)) {
            cursor.histogram(100, counts -> {
                first[0] = first[0] == 0 ? System.nanoTime() - begun : first[0];
                last[0] = counts;
            });
        }
        samples.millis("journal " + name + ", first", first[0]);
        samples.millis("journal " + name + ", counted", System.nanoTime() - begun);
        samples.add("journal " + name, "rows", last[0].rows().stream().mapToLong(Long::longValue).sum());
    }

    private void rows(int many) {
        long begun = System.nanoTime();
        long[] found = new long[1];
        try (LogCursor cursor = logs.open(PASSED, LogQuery.ALL)) {
            cursor.next(LogPlace.NEWEST, many, rows -> found[0] += rows.count());
        }
        samples.add("journal rows", "rows/s", found[0] / seconds(begun));
    }

    private void follow(String identifier, int lines) throws Exception {
        Set<String> seen = new HashSet<>();
        int[] twice = new int[1];
        CountDownLatch end = new CountDownLatch(1);
        LogQuery query = LogQuery.ALL.ofIdentifiers(List.of(identifier));
        Thread.ofPlatform().daemon().start(() -> {
            try (LogCursor cursor = logs.open(PASSED, query)) {
                cursor.follow(LogPlace.NEWEST, rows -> took(rows, seen, twice, lines, end));
            } catch (HelperException e) {
                System.err.println(e.sentence());
                end.countDown();
            }
        });
        double before = 0;
        while (!end.await(500, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            before = weigh("following");
        }
        samples.add("followed", "lines", seen.size());
        samples.add("followed lost", "lines", lines - seen.size());
        samples.add("followed twice", "lines", twice[0]);
        samples.add("followed, at the end", "MiB", before);
    }

    private static void took(LogRows rows, Set<String> seen, int[] twice, int lines, CountDownLatch end) {
        if (rows.count() == 0) {
            System.err.println("following");
        }
        rows.rows().forEach(row -> {
            if (!seen.add(row.message())) {
                twice[0]++;
            }
            if (row.message().equals("line " + lines)) {
                end.countDown();
            }
        });
    }

    /** What the helper weighs: all of it, and without the files that it maps, which the kernel takes back when it likes. */
    private double weigh(String after) throws IOException {
        double all = status("VmRSS:");
        samples.add("journal, own helper, " + after, "MiB", all);
        samples.add("journal, own helper, " + after + ", without files", "MiB", status("RssAnon:"));
        return all;
    }

    private double status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + helper + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Arrays.asList(line.trim().split("\\s+")).get(1))
                .mapToDouble(text -> Long.parseLong(text) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
