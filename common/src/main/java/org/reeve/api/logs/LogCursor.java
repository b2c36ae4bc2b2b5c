package org.reeve.api.logs;

import java.util.List;
import org.reeve.api.ApiObject;
import org.reeve.api.Descriptor;
import org.reeve.api.Sink;

/**
 * What a query chose, read piece by piece. Rows come in the query's order; a {@link LogPlace} says where. One call at a time:
 * what runs beside it (a histogram, following) has a cursor of its own.
 */
public interface LogCursor extends ApiObject {
    /** As many places as go into one call. */
    int MOST_PLACES = 300;

    /** Up to {@code rows} rows behind a place, 1 to 1 000 000. The last item says whether the end was reached. */
    void next(LogPlace behind, int rows, Sink<LogRows> page);

    /** Up to {@code rows} rows before a place, the nearest first, so against the query's order. */
    void previous(LogPlace before, int rows, Sink<LogRows> page);

    /** Up to {@code each} rows before a place and as many behind it, with the row itself, in the query's order; 1 to 10 000. */
    void around(LogPlace place, int each, Sink<LogRows> page);

    /** All fields of the row at a place. */
    void fields(LogPlace place, Sink<LogValue> fields);

    /**
     * A sign that nothing is missed from now on (an item without rows); then every row that is newer than the place, oldest
     * first whatever the query's order is, as it is written. {@link LogPlace#NEWEST} begins with what is written from now on.
     */
    void follow(LogPlace behind, Sink<LogRows> rows);

    /**
     * How many rows there are over time, in 1 to 2000 buckets of equal length between the first and the last row, or between
     * the query's bounds where it has them. Told again and again, and marked estimated until it is counted through.
     */
    void histogram(int buckets, Sink<LogHistogram> counts);

    /** Writes what the query chose into an open file, oldest or newest first as the query says, and tells how far it is. */
    void export(LogFormat format, Descriptor file, Sink<LogExported> progress);

    /**
     * Writes the rows at certain places, 1 to {@value #MOST_PLACES} of them, into an open file, in that order and whatever the
     * query is; those that are gone are left out. Further ones are appended by further calls.
     */
    void exportRows(List<LogPlace> places, LogFormat format, Descriptor file, Sink<LogExported> progress);

    /** The files that this cursor leaves out, or stopped to read, and why. */
    List<JournalFault> faults();
}
