package org.reeve.helper.services;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.BootId;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;

/** What systemd writes into the journal when a start came to its end. Pure. */
final class StartupSummary {
    /** "Startup finished in 8.123s (firmware) + 2.5s (loader) + …": these two stand in no field. */
    private static final Pattern PART = Pattern.compile("((?:\\d[\\d.]*(?:h|min|s|ms|us) ?)+)\\((firmware|loader)\\)");

    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|min|s|ms|us)");
    private static final Map<String, Double> MICROS =
            Map.of("h", 3_600_000_000.0, "min", 60_000_000.0, "s", 1_000_000.0, "ms", 1000.0, "us", 1.0);

    private StartupSummary() {}

    /** The start that ended with this entry; absent where it does not say what it should. Not yet known to be the running one. */
    static Optional<BootRecord> record(StartupEntry entry) {
        return entry.number("USERSPACE_USEC")
                .filter(took -> entry.finished() && BootId.isValid(entry.boot()))
                .map(took -> new BootRecord(
                        new BootId(entry.boot()),
                        Math.max(0, entry.micros() - took),
                        Instant.EPOCH.plus(entry.wall() - took, ChronoUnit.MICROS),
                        times(entry),
                        false));
    }

    private static BootTimes times(StartupEntry entry) {
        return new BootTimes(
                part(entry.message(), "firmware"),
                part(entry.message(), "loader"),
                entry.number("KERNEL_USEC").filter(micros -> micros > 0),
                entry.number("INITRD_USEC").filter(micros -> micros > 0),
                entry.number("USERSPACE_USEC"));
    }

    /** How long a part took that only the message tells, in microseconds. */
    static Optional<Long> part(String message, String name) {
        return PART.matcher(message)
                .results()
                .filter(part -> part.group(2).equals(name))
                .map(part -> micros(part.group(1)))
                .findFirst();
    }

    private static long micros(String span) {
        double all = 0;
        Matcher parts = SPAN.matcher(span);
        while (parts.find()) {
            all += Double.parseDouble(parts.group(1)) * MICROS.getOrDefault(parts.group(2), 0.0);
        }
        return Math.round(all);
    }
}
