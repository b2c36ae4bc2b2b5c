package org.reeve.api.processes;

import java.time.Instant;
import java.util.List;

/**
 * What a watch tells. Each look begins with a message that has {@code at}; many processes are told in several messages.
 *
 * @param at when it was looked
 * @param whole whether this is the first message, before which nothing is known
 * @param hidden whether this machine hides other users' processes: /proc is mounted with hidepid
 * @param facts processes that are new, or are something else than before
 * @param figures what is taken, of those of which it changed
 * @param gone processes that are no more
 */
public record ProcessesChanged(
        Instant at,
        boolean whole,
        boolean hidden,
        List<ProcessFacts> facts,
        List<ProcessFigures> figures,
        List<ProcessId> gone) {
    /** Copies the lists. */
    public ProcessesChanged {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        gone = List.copyOf(gone);
    }
}
