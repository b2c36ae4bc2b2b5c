package org.reeve.helper.history;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.api.Cancel;
import org.reeve.api.ChangeId;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.process.Accounts;

/** Records that a filter leaves over, one after the other; none is kept. */
final class Listing {
    private final Supplier<Iterator<ChangeRecord>> newest;
    private final Cancel cancel;

    Listing(Supplier<Iterator<ChangeRecord>> newest, Cancel cancel) {
        this.newest = newest;
        this.cancel = cancel;
    }

    void list(HistoryFilter filter, Sink<HistoryEntry> entries) {
        Iterator<ChangeRecord> all = newest.get();
        Accounts.Table users = Accounts.Table.read(Accounts.PASSWD);
        Predicate<ChangeRecord> wanted = wanted(filter, users);
        int left = filter.most();
        // Heard also while nothing is found for long.
        try (Cancel.Listening _ = cancel.onCancel(() -> {})) {
            skip(all, filter.older());
            while (left > 0 && all.hasNext()) {
                cancel.check();
                ChangeRecord record = all.next();
                if (filter.since().filter(record.at()::isBefore).isPresent()) {
                    return;
                }
                if (wanted.test(record)) {
                    entries.emit(new HistoryEntry(name(users, record.uid()), record));
                    left--;
                }
            }
        }
    }

    private void skip(Iterator<ChangeRecord> all, Optional<ChangeId> older) {
        boolean found = older.isEmpty();
        while (!found && all.hasNext()) {
            cancel.check();
            found = older.equals(Optional.of(all.next().id()));
        }
    }

    private static Predicate<ChangeRecord> wanted(HistoryFilter filter, Accounts.Table users) {
        List<String> words = Stream.of(
                        filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return record -> (filter.states().isEmpty() || filter.states().contains(record.state()))
                && (words.isEmpty() || holds(text(record, users), words));
    }

    private static boolean holds(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private static String name(Accounts.Table users, long uid) {
        return users.name(uid).orElseGet(() -> Long.toString(uid));
    }

    private static String text(ChangeRecord record, Accounts.Table users) {
        return Stream.of(
                        Stream.of(
                                record.id().value(),
                                record.method(),
                                record.target(),
                                record.text(),
                                record.details().before(),
                                name(users, record.uid())),
                        Stream.of(String.join(" ", record.details().command())),
                        record.details().affected().stream())
                .flatMap(part -> part)
                .reduce("", (all, part) -> all + "\n" + part)
                .toLowerCase(Locale.ROOT);
    }
}
