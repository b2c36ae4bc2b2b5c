package org.reeve.api.services;

import java.time.Instant;

/**
 * One line of the journal, in short.
 *
 * @param time when it was written, by the machine's clock
 * @param priority 0 (emergency) to 7 (debug), syslog(3)
 * @param identifier who wrote it; hostile
 * @param text what was written; hostile, cut at 4096 characters
 */
public record LogLine(Instant time, int priority, String identifier, String text) {
    /** Refuses a priority outside syslog's range. */
    public LogLine {
        if (priority < 0 || priority > 7) {
            throw new IllegalArgumentException("priority is 0 to 7");
        }
    }
}
