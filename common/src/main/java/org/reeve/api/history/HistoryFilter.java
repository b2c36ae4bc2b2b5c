package org.reeve.api.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.ChangeId;

/**
 * Which records are wanted.
 *
 * @param text words, all of which stand in what is known of the record, whatever their case; empty: any
 * @param states how far they came; empty: any
 * @param since only those from then on
 * @param older only those that were begun before this one
 * @param most how many at most, 1 to {@link #MOST}
 */
public record HistoryFilter(
        String text, List<ChangeRecord.State> states, Optional<Instant> since, Optional<ChangeId> older, int most) {
    /** How many are answered at once; who wants more asks for what is older. */
    public static final int MOST = 100_000;

    private static final int LONGEST = 200;

    /** Everything. */
    public static final HistoryFilter ALL = new HistoryFilter("", List.of(), Optional.empty(), Optional.empty(), MOST);

    /** Copies the list; refuses a text that nobody types. */
    public HistoryFilter {
        states = List.copyOf(states);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text to search is at most " + LONGEST + " characters long");
        }
        if (states.size() > ChangeRecord.State.values().length) {
            throw new IllegalArgumentException("a state is named once");
        }
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("at least 1 and at most " + MOST + " records are asked for");
        }
    }
}
