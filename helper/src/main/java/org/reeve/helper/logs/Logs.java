package org.reeve.helper.logs;

import com.sun.security.auth.module.UnixSystem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.BootId;
import org.reeve.api.Cancel;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.JournalState;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.logs.LogsRead;
import org.reeve.helper.system.Fds;

/**
 * Reading journals. Nothing is linked before the first call, so that a helper starts as fast as without it.
 */
public final class Logs implements LogsRead {
    private static final int LONGEST = 1024;

    private @Nullable Parts parts;

    private record Parts(Fds fds, Passed passed, long uid) {}

    private synchronized Parts parts() {
        Parts known = parts;
        if (known == null) {
            Libsystemd.require();
            Fds fds = new Fds();
            known = new Parts(fds, new Passed(fds), new UnixSystem().getUid());
            parts = known;
        }
        return known;
    }

    @Override
    public LogCursor open(JournalSource source, LogQuery query) {
        Parts with = parts();
        return new Cursor(new Opener(source, with.passed()), query, with.uid(), with.fds());
    }

    @Override
    public void units(JournalSource source, Sink<LogUnit> units) {
        read(source, units, (journal, pieces, cancel) -> {
            Set<LogUnit> known = new HashSet<>();
            for (String field : List.of("_SYSTEMD_UNIT", "UNIT")) {
                values(journal, field, cancel, name -> tell(new LogUnit(name, false), known, pieces));
            }
            for (String field : List.of("_SYSTEMD_USER_UNIT", "USER_UNIT")) {
                values(journal, field, cancel, name -> tell(new LogUnit(name, true), known, pieces));
            }
        });
    }

    @Override
    public void identifiers(JournalSource source, Sink<String> identifiers) {
        read(source, identifiers, (journal, pieces, cancel) -> values(journal, "SYSLOG_IDENTIFIER", cancel, pieces));
    }

    private static <T> void tell(T value, Set<T> known, Consumer<T> pieces) {
        if (known.add(value)) {
            pieces.accept(value);
        }
    }

    private static void values(Journal journal, String field, Cancel cancel, Consumer<String> values) {
        byte[] octets = new byte[LONGEST];
        journal.queryUnique(field);
        while (journal.nextUnique()) {
            cancel.check();
            int length = journal.copy(field.length() + 1, octets);
            values.accept(Octets.ofCut(octets, 0, length).text());
        }
    }

    @Override
    public List<LogBoot> boots(JournalSource source) {
        Opener opener = new Opener(source, parts().passed());
        try (JournalThread thread = new JournalThread()) {
            return thread.call(() -> boots(opener));
        }
    }

    private static List<LogBoot> boots(Opener opener) {
        try (Journal journal = opener.open()) {
            Set<String> ids = new HashSet<>();
            values(journal, "_BOOT_ID", new Cancel(), ids::add);
            return ids.stream()
                    .filter(BootId::isValid)
                    .flatMap(id -> boot(journal, new BootId(id)).stream())
                    .sorted(Comparator.comparing(LogBoot::first))
                    .toList();
        }
    }

    /** Absent where the index knows it but no entry of it is left. */
    private static Optional<LogBoot> boot(Journal journal, BootId id) {
        journal.matchAll();
        journal.match(new LogField("_BOOT_ID", id.value()));
        journal.seekHead();
        if (!journal.step(true)) {
            return Optional.empty();
        }
        long first = journal.micros();
        journal.seekTail();
        return journal.step(false)
                ? Optional.of(new LogBoot(id, Pages.time(first), Pages.time(journal.micros())))
                : Optional.empty();
    }

    @Override
    public void files(JournalSource source, Sink<JournalState> files) {
        Opener opener = new Opener(source, parts().passed());
        try (JournalThread thread = new JournalThread()) {
            thread.stream(files, (pieces, _) -> opener.states().forEach(pieces));
        }
    }

    @Override
    public void pass(JournalFiles files) {
        parts().passed().take(files);
    }

    @Override
    public void forget() {
        parts().passed().forget();
    }

    private interface Reader<T> {
        void read(Journal journal, Consumer<T> pieces, Cancel cancel);
    }

    private <T> void read(JournalSource source, Sink<T> sink, Reader<T> reader) {
        Opener opener = new Opener(source, parts().passed());
        try (JournalThread thread = new JournalThread()) {
            thread.stream(sink, (pieces, cancel) -> {
                try (Journal journal = opener.open()) {
                    reader.read(journal, pieces, cancel);
                }
            });
        }
    }
}
