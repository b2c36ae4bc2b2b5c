package org.reeve.helper.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.CalendarText;

/** When a calendar expression comes true: systemd-analyze calendar, which reckons as the timers do. */
public final class Calendars {
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_TIMES = 10;

    /** Where the machine's time zone is another, the same moment follows on a line of its own. */
    private static final Pattern TIME = Pattern.compile(
            "(?:Next elapse|Iteration #\\d+|Iter\\. #\\d+|\\(in UTC\\)): \\w{3} (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?) (\\S+)");

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final Command command;

    /** Asks the program as {@code command} runs it. */
    public Calendars(Command command) {
        this.command = command;
    }

    /** The next times, 1 to 10 of them; INVALID in systemd's words. */
    public List<Instant> next(CalendarText when, int times) {
        if (times < 1 || times > MOST_TIMES) {
            throw new HelperException(Problem.INVALID, "Expected 1 to " + MOST_TIMES + " times, got " + times + ".");
        }
        Command.Output output = command.runWithErrors(
                PATIENCE, new Cancel(), Map.of(), ANALYZE, "calendar", "--iterations=" + times, "--", when.value());
        if (output.code() != 0) {
            throw new HelperException(Problem.INVALID, output.text().strip());
        }
        return parse(output.text());
    }

    /** None where it never comes true again. */
    public static List<Instant> parse(String output) {
        List<Instant> moments = new ArrayList<>();
        for (String line : output.split("\n", -1)) {
            Matcher found = TIME.matcher(line.strip());
            if (found.matches() && found.group(2).equals("UTC")) {
                moments.add(moment(found.group(1)));
            }
        }
        return List.copyOf(moments);
    }

    private static Instant moment(String text) {
        try {
            return LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new HelperException(Problem.FAILED, "systemd-analyze printed something unexpected.", e);
        }
    }
}
