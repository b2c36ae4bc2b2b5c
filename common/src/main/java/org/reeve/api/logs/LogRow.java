package org.reeve.api.logs;

import java.time.Instant;
import java.util.Optional;
import org.reeve.api.BootId;

/**
 * One entry of the journal, in short.
 *
 * @param place where it is
 * @param time when it was written, by the machine's clock
 * @param boot the boot that it belongs to
 * @param priority 0 (emergency) to 7 (debug), syslog(3); 6 where it has none
 * @param identifier who wrote it, by its own word or else the process's name; hostile, empty where nobody knows
 * @param unit what wrote it or, for systemd's own words, what they are about
 * @param pid the process
 * @param message what was written; hostile, with its line breaks and control characters as they are
 * @param cut whether the message goes on; {@link LogCursor#fields} has more of it
 * @param binary whether the message is not UTF-8: octets that are none stand as {@code \xNN}
 */
public record LogRow(
        LogPlace place,
        Instant time,
        BootId boot,
        int priority,
        String identifier,
        Optional<LogUnit> unit,
        Optional<Long> pid,
        String message,
        boolean cut,
        boolean binary) {}
