package org.reeve.gui;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogExported;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogValue;

/** A place in the made-up journal, from which its entries are read; it ends with {@link FakeLogs#kill}. */
final class FakeCursor implements LogCursor {
    private final FakeLogs logs;
    private final LogQuery query;
    private final Predicate<LogRow> wanted;
    private final int born;
    private final CountDownLatch closed = new CountDownLatch(1);

    FakeCursor(FakeLogs logs, LogQuery query) {
        this.logs = logs;
        this.query = query;
        this.wanted = FakeLogs.wanted(query);
        this.born = logs.generation.get();
    }

    private void alive() {
        logs.reading.run();
        if (logs.generation.get() != born || closed.getCount() == 0) {
            throw new HelperException(Problem.DISCONNECTED, "The helper ended before it answered.");
        }
    }

    /** Rows from a number on in a direction, up to so many; in pieces, as a helper sends them. */
    private void walk(int from, int step, int most, Sink<LogRows> page) {
        List<LogRow> some = new ArrayList<>();
        int found = 0;
        int number = from;
        while (number >= 0 && number < logs.size() && found < most) {
            LogRow row = logs.row(number);
            number += step;
            if (wanted.test(row)) {
                some.add(row);
                found++;
            }
            if (some.size() == 200) {
                alive();
                page.emit(FakeRows.of(some, Math.abs(number - from), false));
                some = new ArrayList<>();
            }
        }
        alive();
        page.emit(FakeRows.of(some, Math.abs(number - from), number < 0 || number >= logs.size()));
    }

    private int step() {
        return query.order() == LogOrder.NEWEST_FIRST ? -1 : 1;
    }

    @Override
    public void next(LogPlace behind, int rows, Sink<LogRows> page) {
        alive();
        walk(FakeLogs.number(behind, logs.size()) + step(), step(), rows, page);
    }

    @Override
    public void previous(LogPlace before, int rows, Sink<LogRows> page) {
        alive();
        walk(FakeLogs.number(before, logs.size()) - step(), -step(), rows, page);
    }

    @Override
    public void around(LogPlace place, int each, Sink<LogRows> page) {
        alive();
        int number = FakeLogs.number(place, logs.size());
        List<LogRow> all = new ArrayList<>();
        for (int i = Math.min(logs.size() - 1, number + each); i >= Math.max(0, number - each); i--) {
            all.add(logs.row(i));
        }
        page.emit(FakeRows.of(all, all.size(), false));
    }

    @Override
    public void fields(LogPlace place, Sink<LogValue> sink) {
        alive();
        LogRow row = logs.row(FakeLogs.number(place, logs.size()));
        sink.emit(value("MESSAGE", row.message()));
        sink.emit(value("PRIORITY", String.valueOf(row.priority())));
        sink.emit(value("SYSLOG_IDENTIFIER", row.identifier()));
        row.unit().ifPresent(unit -> sink.emit(value("_SYSTEMD_UNIT", unit.name())));
        sink.emit(value("_PID", row.pid().map(String::valueOf).orElse("")));
        sink.emit(value("_UID", "998"));
        sink.emit(value("_COMM", row.identifier()));
        sink.emit(value("_EXE", "/usr/bin/" + row.identifier()));
        sink.emit(value("_HOSTNAME", "atlas"));
        sink.emit(value("_BOOT_ID", row.boot().value()));
        sink.emit(value("CODE_FILE", "store.go"));
        sink.emit(value("CODE_LINE", "88"));
        logs.fields.forEach(sink::emit);
    }

    private static LogValue value(String name, String value) {
        return new LogValue(name, value, value.length(), false, false);
    }

    @Override
    public void follow(LogPlace behind, Sink<LogRows> rows) {
        alive();
        CountDownLatch gone = new CountDownLatch(1);
        FakeLogs.Follower follower = new FakeLogs.Follower(wanted, rows, gone);
        rows.emit(FakeRows.of(List.of(), 0, false));
        for (int i = Math.max(0, FakeLogs.number(behind, logs.size()) + 1); i < logs.size(); i++) {
            follower.tell(logs.row(i));
        }
        logs.followers.add(follower);
        try {
            while (gone.getCount() > 0 && closed.getCount() > 0) {
                boolean _ = gone.await(20, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        logs.followers.remove(follower);
        throw new HelperException(Problem.DISCONNECTED, "The helper ended before it answered.");
    }

    @Override
    public void histogram(int buckets, Sink<LogHistogram> counts) {
        alive();
        counts.emit(FakeRows.histogram(logs, query, buckets, logs.estimating));
        if (logs.estimating) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            alive();
        }
    }

    @Override
    public void export(LogFormat format, Descriptor file, Sink<LogExported> progress) {
        alive();
        try {
            FileOutputStream out = new FileOutputStream(file.file());
            long rows = 0;
            long bytes = 0;
            for (int i = 0; i < logs.size(); i++) {
                if (wanted.test(logs.row(i))) {
                    byte[] line = (logs.row(i).message() + "\n").getBytes(StandardCharsets.UTF_8);
                    out.write(line);
                    rows++;
                    bytes += line.length;
                }
            }
            progress.emit(new LogExported(rows, bytes));
            while (logs.exporting.getCount() > 0) {
                alive();
                boolean _ = logs.exporting.await(20, TimeUnit.MILLISECONDS);
            }
            alive();
        } catch (IOException | InterruptedException e) {
            throw new HelperException(Problem.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void exportRows(List<LogPlace> places, LogFormat format, Descriptor file, Sink<LogExported> progress) {
        alive();
        try {
            FileOutputStream out = new FileOutputStream(file.file());
            for (LogPlace place : places) {
                out.write((logs.row(FakeLogs.number(place, logs.size())).message() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            progress.emit(new LogExported(places.size(), places.size()));
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public List<JournalFault> faults() {
        alive();
        return logs.faults;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
