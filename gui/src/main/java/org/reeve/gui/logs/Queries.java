package org.reeve.gui.logs;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.api.BootId;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogsRead;
import org.reeve.gui.work.Calls;

/**
 * Asks the own helper of a journal. A helper that was started again has no files that were passed: it gets them again. Blocks;
 * any thread but the window's.
 */
final class Queries {
    private final Calls calls;
    private final Clock clock;
    private final Map<JournalSource, Optional<BootId>> latest = new HashMap<>();
    private volatile Runnable restore = () -> {};

    Queries(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** What passes the files again. */
    void onForgotten(Runnable action) {
        restore = action;
    }

    /** Asks something of a journal; where its files have to be passed again, once more. */
    <T> T ask(JournalSource source, Cancel cancel, Function<LogsRead, T> question) {
        LogsRead read = calls.of(LogsRead.class, cancel, stage -> {});
        try {
            return question.apply(read);
        } catch (HelperException e) {
            if (e.problem() != Problem.NOT_FOUND || source.kind() != JournalKind.PASSED) {
                throw e;
            }
            restore.run();
            return question.apply(read);
        }
    }

    /** As the helper is asked what a filter asks; which boot is the last one is asked where the filter needs it. */
    LogQuery of(JournalSource source, Filter filter, Cancel cancel) {
        return filter.query(
                filter.boot() instanceof BootChoice.Latest ? latest(source, cancel) : Optional.empty(), clock);
    }

    private synchronized Optional<BootId> latest(JournalSource source, Cancel cancel) {
        Optional<BootId> known = latest.getOrDefault(source, Optional.empty());
        if (known.isEmpty()) {
            List<LogBoot> boots = ask(source, cancel, read -> read.boots(source));
            known = boots.isEmpty()
                    ? Optional.empty()
                    : Optional.of(boots.getLast().id());
            latest.put(source, known);
        }
        return known;
    }

    /** Asks again from now on. */
    synchronized void forget() {
        latest.clear();
    }
}
