package org.reeve.helper.history;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.api.Cancel;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.api.history.HistoryRead;

/** The right history.read: the peer's own records. */
public final class History implements HistoryRead {
    private final Function<ChangeId, Optional<ChangeRecord>> records;
    private final Listing listing;

    /** Looks records of one user up with {@code records}, and lists them from {@code newest}. */
    public History(
            Function<ChangeId, Optional<ChangeRecord>> records,
            Supplier<Iterator<ChangeRecord>> newest,
            Cancel cancel) {
        this.records = records;
        this.listing = new Listing(newest, cancel);
    }

    @Override
    public ChangeRecord get(ChangeId id) {
        return records.apply(id)
                .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "There is no such change of yours."));
    }

    @Override
    public void list(HistoryFilter filter, Sink<HistoryEntry> entries) {
        listing.list(filter, entries);
    }
}
