package org.reeve.gui.logs;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogQuery;

/**
 * A cursor, opened when it is first used, and again when its helper ended. Serves one call at a time; cancelling its token
 * closes it, which ends the call that runs. Any thread but the window's.
 */
final class Reading {
    private final Queries queries;
    private final JournalSource source;
    private final Supplier<LogQuery> query;
    private final Cancel cancel;
    private Optional<LogCursor> cursor = Optional.empty();

    Reading(Queries queries, JournalSource source, Supplier<LogQuery> query, Cancel cancel) {
        this.queries = queries;
        this.source = source;
        this.query = query;
        this.cancel = cancel;
    }

    /** Calls the cursor, after the call that runs. */
    synchronized <T> T use(Function<LogCursor, T> call) {
        cancel.check();
        try {
            return call.apply(opened());
        } catch (HelperException e) {
            if (e.problem() == Problem.DISCONNECTED) {
                cursor = Optional.empty();
            }
            throw e;
        }
    }

    /** Calls the cursor for what it streams. */
    void stream(Consumer<LogCursor> call) {
        Object _ = use(opened -> {
            call.accept(opened);
            return this;
        });
    }

    private LogCursor opened() {
        LogCursor open = cursor.orElseGet(() -> queries.ask(source, cancel, read -> read.open(source, query.get())));
        if (cursor.isEmpty()) {
            cursor = Optional.of(open);
            Cancel.Listening _ = cancel.onCancel(open::close);
        }
        return open;
    }
}
