package org.reeve.gui.services;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.gui.widget.Texts;

/**
 * A timer's settings in plain words, where they are simple. What systemd answers is normalized already (systemd.time(7)):
 * {@code daily} comes as {@code *-*-* 00:00:00}. Whatever is not understood whole is not told at all. Pure.
 */
final class Schedule {
    private static final Pattern CALENDAR =
            Pattern.compile("OnCalendar=(?:([A-Za-z.,]+) )?\\*-(\\*|\\d\\d)-(\\*|\\d\\d) ([^: ]+):([^: ]+):00");
    private static final Pattern MONOTONIC = Pattern.compile("(On[A-Za-z]+Sec)=(\\d{1,12})s");
    private static final Pattern EVERY = Pattern.compile("00/(\\d{1,2})");
    private static final Pattern TIMES = Pattern.compile("\\d\\d(,\\d\\d){0,3}");
    private static final Pattern TWO = Pattern.compile("\\d\\d");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final String ANY = "*";

    private final Texts texts;

    Schedule(Texts texts) {
        this.texts = texts;
    }

    /** First in plain words, then as systemd has it; only that where there are no plain ones. */
    String both(List<String> settings) {
        String own = String.join(", ", settings);
        return plain(settings)
                .map(plain -> texts.get("schedule.both", plain, own))
                .orElse(own);
    }

    /** In plain words, where all of it is simple. */
    Optional<String> plain(List<String> settings) {
        List<String> words = new ArrayList<>();
        for (String setting : settings) {
            one(setting).ifPresent(words::add);
        }
        return words.isEmpty() || words.size() < settings.size()
                ? Optional.empty()
                : Optional.of(String.join(", ", words));
    }

    private Optional<String> one(String setting) {
        Matcher calendar = CALENDAR.matcher(setting);
        if (calendar.matches()) {
            String days = calendar.group(1) == null ? "" : calendar.group(1);
            return calendar(days, calendar.group(2), calendar.group(3), calendar.group(4) + ":" + calendar.group(5));
        }
        Matcher monotonic = MONOTONIC.matcher(setting);
        return monotonic.matches()
                ? monotonic(monotonic.group(1), Long.parseLong(monotonic.group(2)))
                : Optional.empty();
    }

    private Optional<String> calendar(String days, String month, String day, String time) {
        boolean everyDay = month.equals(ANY) && day.equals(ANY);
        if (everyDay && days.isEmpty()) {
            return repeated(time).or(() -> clock(time).map(at -> texts.get("schedule.daily", at)));
        }
        Optional<String> at = clock(time);
        if (everyDay) {
            return at.flatMap(known -> days(days).map(names -> texts.get("schedule.weekdays", names, known)));
        }
        if (!days.isEmpty() || day.equals(ANY)) {
            return Optional.empty();
        }
        return at.flatMap(known -> date(month, Integer.parseInt(day), known));
    }

    private Optional<String> date(String month, int day, String at) {
        if (month.equals(ANY)) {
            return Optional.of(texts.get("schedule.monthly", day, at));
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > Month.values().length) {
            return Optional.empty();
        }
        String name = Month.of(number).getDisplayName(TextStyle.FULL, Locale.getDefault());
        return Optional.of(texts.get("schedule.yearly", day, name, at));
    }

    /** Several times an hour or a day, always as long after another. */
    private Optional<String> repeated(String time) {
        String hours = time.substring(0, time.indexOf(':'));
        String minutes = time.substring(time.indexOf(':') + 1);
        if (hours.equals(ANY)) {
            return withinHour(minutes);
        }
        Matcher every = EVERY.matcher(hours);
        return every.matches() && minutes.equals("00")
                ? Optional.of(texts.get("schedule.hours", Integer.parseInt(every.group(1))))
                : Optional.empty();
    }

    private Optional<String> withinHour(String minutes) {
        if (minutes.equals(ANY)) {
            return Optional.of(texts.get("schedule.minutes", 1));
        }
        Matcher every = EVERY.matcher(minutes);
        if (every.matches()) {
            return Optional.of(texts.get("schedule.minutes", Integer.parseInt(every.group(1))));
        }
        if (minutes.equals("00")) {
            return Optional.of(texts.get("schedule.hours", 1));
        }
        return TWO.matcher(minutes).matches() ? Optional.of(texts.get("schedule.minute", minutes)) : Optional.empty();
    }

    /** {@code 06,18:00} as {@code 06:00, 18:00}. */
    private static Optional<String> clock(String time) {
        String[] parts = time.split(":", 2);
        if (!TIMES.matcher(parts[0]).matches() || !TWO.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                ", ",
                Arrays.stream(parts[0].split(","))
                        .map(hour -> hour + ":" + parts[1])
                        .toList()));
    }

    /** {@code Mon..Fri} or {@code Mon,Thu}; systemd writes no other mix of both that is simple. */
    private Optional<String> days(String days) {
        boolean range = days.contains("..");
        List<String> names = List.of(range ? days.split("\\.\\.") : days.split(","));
        if (!DAYS.containsAll(names) || (range && names.size() != 2)) {
            return Optional.empty();
        }
        List<String> known = names.stream()
                .map(name -> DayOfWeek.of(DAYS.indexOf(name) + 1).getDisplayName(TextStyle.SHORT, Locale.getDefault()))
                .toList();
        return Optional.of(
                range ? texts.get("schedule.to", known.getFirst(), known.getLast()) : String.join(", ", known));
    }

    /** Only where no second is lost in the words. */
    private Optional<String> monotonic(String name, long seconds) {
        boolean whole = seconds < 60 || (seconds < 86_400 ? seconds % 60 == 0 : seconds % 86_400 == 0);
        String key = "schedule." + name;
        return whole && texts.has(key)
                ? Optional.of(texts.get(key, Texts.span(Duration.ofSeconds(seconds))))
                : Optional.empty();
    }
}
