package org.reeve.helper.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;

/** A journal of 300 entries and two boots that systemd-journal-remote made of sample.py's. */
final class Sample {
    private Sample() {}

    static Path in(Path directory) throws IOException {
        Path file = directory.resolve("sample.journal");
        try (InputStream packed = Objects.requireNonNull(Sample.class.getResourceAsStream("sample.journal.gz"));
                InputStream in = new GZIPInputStream(packed)) {
            Files.copy(in, file);
        }
        return file;
    }

    static List<LogRow> all(Logs logs, JournalSource source, LogQuery query) {
        List<LogRow> rows = new ArrayList<>();
        try (LogCursor cursor = logs.open(source, query)) {
            cursor.next(LogPlace.first(query.order()), 1000, page -> rows.addAll(page.rows()));
        }
        return rows;
    }

    static List<String> messages(Logs logs, JournalSource source, LogQuery query) {
        return all(logs, source, query.in(LogOrder.OLDEST_FIRST)).stream()
                .map(LogRow::message)
                .toList();
    }
}
