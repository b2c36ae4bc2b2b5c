package org.reeve.api.logs;

import java.util.regex.Pattern;

/**
 * Where a row is, for any cursor over the same journal; only a helper makes and understands one.
 *
 * @param value a word that means nothing to others
 */
public record LogPlace(String value) {
    // seqnum id, seqnum, boot, monotonic time, time: what sd_journal_get_cursor(3) is made of
    private static final Pattern FORM =
            Pattern.compile("oldest|newest|[0-9a-f]{32}-[0-9a-f]{1,16}-[0-9a-f]{32}-[0-9a-f]{1,16}-[0-9a-f]{1,16}");

    /** Before the oldest row. */
    public static final LogPlace OLDEST = new LogPlace("oldest");

    /** Behind the newest row. */
    public static final LogPlace NEWEST = new LogPlace("newest");

    /** Refuses what no helper makes. */
    public LogPlace {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place in the journal");
        }
    }

    /** Where reading in an order begins. */
    public static LogPlace first(LogOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> NEWEST;
            case OLDEST_FIRST -> OLDEST;
        };
    }

    /** Where reading in an order ends. */
    public static LogPlace last(LogOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> OLDEST;
            case OLDEST_FIRST -> NEWEST;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
