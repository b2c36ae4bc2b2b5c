package org.reeve.api.history;

import java.time.Instant;
import java.util.Optional;
import org.reeve.api.ChangeId;
import org.reeve.api.Problem;

/**
 * One attempt to change the machine, as root recorded it.
 *
 * @param id the attempt
 * @param at when it was begun or refused
 * @param uid who asked, by the kernel
 * @param pid which process asked, by the kernel
 * @param method the wire name of what was asked
 * @param target the canonical id of what was to change
 * @param state how far it came
 * @param problem why it did not work, where it did not
 * @param text what came of it, one sentence; empty while it runs
 * @param details what else is known
 */
public record ChangeRecord(
        ChangeId id,
        Instant at,
        long uid,
        long pid,
        String method,
        String target,
        State state,
        Optional<Problem> problem,
        String text,
        ChangeDetails details) {
    /** How far an attempt came. */
    public enum State {
        /** The intent is on disk and no result is: it runs, or was cut off. */
        INTENDED,
        /** It was done. */
        DONE,
        /** It was tried and did not work. */
        FAILED,
        /** It was refused before anything was done. */
        DENIED
    }
}
