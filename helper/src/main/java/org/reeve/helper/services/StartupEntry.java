package org.reeve.helper.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.services.UnitName;

/** A message that a service manager left in the journal about a start. */
record StartupEntry(Map<String, String> fields) {
    /** "Startup finished": of the machine's manager, and of a user's or a container's: sd-messages.h. */
    static final List<String> FINISHED =
            List.of("b07a249cd024414a82dd00cd181378ff", "eed00a68ffd84e31882105fd973abdd1");

    /** What is asked of journalctl; the rest it always prints. */
    static final String FIELDS = String.join(
            ",",
            "MESSAGE",
            "MESSAGE_ID",
            "UNIT",
            "USER_UNIT",
            "INVOCATION_ID",
            "USER_INVOCATION_ID",
            "JOB_TYPE",
            "JOB_RESULT",
            "KERNEL_USEC",
            "INITRD_USEC",
            "USERSPACE_USEC",
            "_PID",
            "_SOURCE_REALTIME_TIMESTAMP");

    /** More than journald ever was late, and less than a clock that is set is set by. */
    private static final long MOST_LATE = 10_000_000;

    /** Parses a line of journalctl's JSON: systemd.journal-fields(7), journal JSON format. */
    static StartupEntry parse(String json) {
        return new StartupEntry(JournalJson.fields(json));
    }

    private String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A number; absent where the field is not there or, as anybody may write to the journal, is not one. */
    Optional<Long> number(String name) {
        try {
            return Optional.of(text(name))
                    .filter(text -> !text.isEmpty())
                    .map(Long::valueOf)
                    .filter(value -> value >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String message() {
        return text("MESSAGE");
    }

    String boot() {
        return text("_BOOT_ID");
    }

    boolean ofProcess(long pid) {
        return text("_PID").equals(Long.toString(pid));
    }

    /** Whether it says that the start came to its end. */
    boolean finished() {
        return FINISHED.contains(text("MESSAGE_ID"));
    }

    /** The unit of the machine or of a user that it tells of. */
    Optional<UnitName> unit() {
        return Optional.of(text("UNIT").isEmpty() ? text("USER_UNIT") : text("UNIT"))
                .filter(UnitName::isValid)
                .map(UnitName::new);
    }

    boolean ofStart() {
        return text("JOB_TYPE").equals("start");
    }

    /** How the start ended; empty where it only began. */
    String result() {
        return text("JOB_RESULT");
    }

    /** Whether the unit was left out, because a condition of it was not met: nothing was invoked then. */
    boolean leftOut() {
        return result().equals("done")
                && text("INVOCATION_ID").isEmpty()
                && text("USER_INVOCATION_ID").isEmpty();
    }

    /** When it was written, by the kernel's monotonic clock. The stamp is journald's, which may be late while much is started. */
    long micros() {
        long received = number("__MONOTONIC_TIMESTAMP").orElse(0L);
        long late = number("_SOURCE_REALTIME_TIMESTAMP")
                .map(written -> wall() - written)
                .filter(micros -> micros >= 0 && micros <= MOST_LATE)
                .orElse(0L);
        return Math.max(0, received - late);
    }

    /** When journald received it, in microseconds since 1970. */
    long wall() {
        return number("__REALTIME_TIMESTAMP").orElse(0L);
    }
}
