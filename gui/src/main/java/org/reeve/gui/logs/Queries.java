package org.reeve.gui.logs;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.logs.BootId;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogsRead;
import org.reeve.gui.work.Calls;

/** Makes queries of filters, and asks which boot is the last one where a filter needs it. Blocks; not for the window's thread. */
final class Queries {
    private final Calls calls;
    private final Clock clock;
    private final Map<JournalSource, Optional<BootId>> latest = new HashMap<>();

    Queries(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    LogQuery of(JournalSource source, Filter filter, Cancel cancel) {
        return filter.query(
                filter.boot() instanceof BootChoice.Latest ? latest(source, cancel) : Optional.empty(), clock);
    }

    private synchronized Optional<BootId> latest(JournalSource source, Cancel cancel) {
        Optional<BootId> known = latest.getOrDefault(source, Optional.empty());
        if (known.isEmpty()) {
            List<LogBoot> boots = calls.of(LogsRead.class, cancel, stage -> {}).boots(source);
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
