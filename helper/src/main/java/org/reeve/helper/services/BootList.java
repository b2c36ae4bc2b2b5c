package org.reeve.helper.services;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.BootId;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;

/** What journalctl --list-boots --utc prints, which every systemd since 249 prints alike but for a heading. Pure. */
final class BootList {
    private static final Pattern LINE = Pattern.compile(
            "\\s*-?\\d+\\s+([0-9a-f]{32})\\s+\\w+\\s+(\\d{4}-\\d\\d-\\d\\d)\\s+(\\d\\d:\\d\\d:\\d\\d)\\s+UTC.*");
    private static final BootTimes UNKNOWN =
            new BootTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private BootList() {}

    /** A boot and the time of its first entry. */
    record Listed(BootId boot, Instant first) {}

    /** A line's boot; absent for the heading, and for a time that is in no calendar. */
    static Optional<Listed> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? time(matcher.group(2) + "T" + matcher.group(3) + "Z")
                        .map(first -> new Listed(new BootId(matcher.group(1)), first))
                : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The starts that came to their end and the boots of which that is not known, newest first. */
    static List<BootRecord> merge(List<Listed> listed, List<BootRecord> ended) {
        List<BootRecord> all = new ArrayList<>(ended);
        for (Listed one : listed) {
            if (ended.stream().noneMatch(record -> record.boot().equals(one.boot()))) {
                all.add(new BootRecord(one.boot(), 0, one.first(), UNKNOWN, false));
            }
        }
        all.sort(Comparator.comparing(BootRecord::began).reversed());
        return all;
    }
}
