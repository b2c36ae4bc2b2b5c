package org.reeve.helper.history;

import java.util.Optional;
import java.util.function.Function;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryRead;

/** The right history.read: the peer's own records. */
public final class History implements HistoryRead {
    private final Function<ChangeId, Optional<ChangeRecord>> records;

    /** Looks records of one user up with {@code records}. */
    public History(Function<ChangeId, Optional<ChangeRecord>> records) {
        this.records = records;
    }

    @Override
    public ChangeRecord get(ChangeId id) {
        return records.apply(id)
                .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "There is no such change of yours."));
    }
}
