package org.reeve.gui.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogUnit;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What the page says of entries and of what is asked. Everything that others wrote is made harmless here. */
final class LogWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int ERROR = 3;
    private static final int WARNING = 4;
    private static final int DEBUG = 7;

    /** As much of a message as a row can show; more only costs time. */
    private static final int LONGEST_LINE = 500;

    private final Texts texts = Texts.of(LogWords.class);
    private final Clock clock;

    LogWords(Clock clock) {
        this.clock = clock;
    }

    /** How a row looks; each with a colour and a letter of its own. */
    enum Look {
        ERROR,
        WARNING,
        PLAIN,
        DEBUG
    }

    Texts texts() {
        return texts;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(clock.getZone());
    }

    /** A row's time: of another day with its day, of another year with its year. */
    String time(Instant time) {
        ZonedDateTime local = local(time);
        LocalDate today = LocalDate.now(clock);
        if (local.toLocalDate().equals(today)) {
            return TIME.format(local);
        }
        return local.getYear() == today.getYear() ? DAY.format(local) : YEAR.format(local);
    }

    /** To the microsecond. */
    String exact(Instant time) {
        return EXACT.format(local(time));
    }

    /** Between two times: hours of today, or with their days. */
    String between(Instant from, Instant until) {
        Duration span = Duration.between(from, until);
        boolean today = local(from).toLocalDate().equals(LocalDate.now(clock))
                && local(until).toLocalDate().equals(LocalDate.now(clock));
        DateTimeFormatter form =
                span.toMinutes() < 2 ? Finely.apart(span, today ? TIME : DAY) : today ? MINUTE : DAY_MINUTE;
        return texts.get("between", form.format(local(from)), form.format(local(until)));
    }

    /** A mark below the graph, so exact that the next one, {@code step} later, has another text. */
    String mark(Instant time, Duration step) {
        Duration whole = step.multipliedBy(4);
        ZonedDateTime local = local(time);
        if (whole.toDays() >= 4) {
            return DATE.format(local);
        }
        if (whole.toHours() >= 20) {
            return DAY_MINUTE.format(local);
        }
        return (whole.toMinutes() < 10 ? Finely.apart(step, TIME) : MINUTE).format(local);
    }

    /** As a time is written into the fields that ask for one. */
    String written(Instant time) {
        return YEAR.format(local(time));
    }

    static Look look(int priority) {
        if (priority <= ERROR) {
            return Look.ERROR;
        }
        return priority == WARNING ? Look.WARNING : priority == DEBUG ? Look.DEBUG : Look.PLAIN;
    }

    /** The letter of a priority. */
    String letter(int priority) {
        return texts.get("priority.letter." + priority);
    }

    /** The word of a priority. */
    String priority(int priority) {
        return texts.get("priority." + priority);
    }

    /** Who wrote it: by its own word, else by its unit. */
    String source(LogRow row) {
        String own = SafeText.line(row.identifier());
        return own.isEmpty() ? row.unit().map(this::unit).orElse("—") : own;
    }

    String unit(LogUnit unit) {
        String name = SafeText.line(unit.name());
        return unit.user() ? texts.get("unit.user", name) : name;
    }

    /** The message on one line: its first, and how many follow. */
    String line(LogRow row) {
        String first = row.message()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        String shown = SafeText.line(first.length() > LONGEST_LINE ? first.substring(0, LONGEST_LINE) + "…" : first);
        long more = row.message().lines().skip(1).count();
        return more == 0 ? shown : texts.get("lines.more", shown, more);
    }

    /** A row as text to copy: what was written, harmless to paste into a terminal. */
    String copied(LogRow row) {
        return exact(row.time()) + " " + source(row)
                + row.pid().map(pid -> "[" + pid + "]").orElse("") + ": " + SafeText.block(row.message());
    }

    /** What a screen reader says of a row. */
    String spoken(LogRow row) {
        return texts.get("row.is", priority(row.priority()), time(row.time()), source(row), line(row));
    }

    String boot(LogBoot boot) {
        return texts.get("boot.of", written(boot.first()), written(boot.last()));
    }

    /** What the chip of a list says. */
    String chosen(String key, List<String> names) {
        return switch (names.size()) {
            case 0 -> texts.get(key + ".any");
            case 1 -> texts.get(key + ".one", cut(names.getFirst()));
            default -> texts.get(key + ".many", names.size());
        };
    }

    private static String cut(String name) {
        return name.length() > 28 ? name.substring(0, 27) + "…" : name;
    }

    /** What is asked, in words, to name a saved search by. */
    String suggested(Filter filter) {
        return Stream.of(
                        filter.units().stream().map(this::unit).collect(Collectors.joining(", ")),
                        filter.identifiers().stream().map(SafeText::line).collect(Collectors.joining(", ")),
                        SafeText.line(filter.text()),
                        filter.priority().map(this::priority).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String span(Span span) {
        return switch (span) {
            case Span.Any _ -> texts.get("span.any");
            case Span.Today _ -> texts.get("span.today");
            case Span.Last(Duration length) ->
                texts.has("span." + length) ? texts.get("span." + length) : texts.get("span.last", Texts.span(length));
            case Span.Between(Optional<Instant> from, Optional<Instant> until) -> between(from, until);
        };
    }

    private String between(Optional<Instant> from, Optional<Instant> until) {
        if (from.isPresent() && until.isPresent()) {
            return between(from.get(), until.get());
        }
        return from.map(time -> texts.get("span.since", time(time)))
                .or(() -> until.map(time -> texts.get("span.until", time(time))))
                .orElseGet(() -> texts.get("span.any"));
    }
}
