package org.reeve.gui.logs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogText;
import org.reeve.api.logs.LogUnit;
import org.reeve.gui.widget.ShellWord;

/** The journalctl(1) command that shows the same, word by word as a shell has to read it. */
final class JournalctlLine {
    private static final List<String> PRIORITIES =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    private JournalctlLine() {}

    /** The command for what is asked of a journal. */
    static List<String> of(JournalSource source, Filter filter, ZoneId zone) {
        List<String> line = new ArrayList<>(List.of("journalctl"));
        source.directory().ifPresent(directory -> add(line, "-D", directory));
        for (LogUnit unit : filter.units()) {
            add(line, unit.user() ? "--user-unit" : "-u", unit.name());
        }
        filter.identifiers().forEach(one -> add(line, "-t", one));
        filter.priority().ifPresent(priority -> add(line, "-p", PRIORITIES.get(priority)));
        boot(line, filter.boot());
        time(line, filter, zone);
        Asked asked = Asked.of(filter.text());
        for (LogField field : asked.fields()) {
            line.add(ShellWord.quoted(field.name() + "=" + field.value()));
        }
        asked.text().ifPresent(text -> grep(line, text));
        return List.copyOf(line);
    }

    private static void boot(List<String> line, BootChoice boot) {
        switch (boot) {
            case BootChoice.Any _ -> {}
            case BootChoice.Latest _ -> line.add("-b");
            case BootChoice.One one -> add(line, "-b", one.id().value());
        }
    }

    private static void time(List<String> line, Filter filter, ZoneId zone) {
        Optional<Brush> brush = filter.brush();
        if (brush.isPresent()) {
            add(line, "--since", time(brush.get().from(), zone));
            add(line, "--until", time(brush.get().until(), zone));
            return;
        }
        switch (filter.span()) {
            case Span.Any _ -> {}
            case Span.Today _ -> add(line, "--since", "today");
            case Span.Last last -> add(line, "--since", "-" + last.length().toMinutes() + "min");
            case Span.Between between -> {
                between.from().ifPresent(from -> add(line, "--since", time(from, zone)));
                between.until().ifPresent(until -> add(line, "--until", time(until, zone)));
            }
        }
    }

    private static String time(Instant time, ZoneId zone) {
        boolean whole = time.equals(time.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MICROS).format(time.atZone(zone));
    }

    private static void grep(List<String> line, LogText text) {
        String pattern =
                text.regex() ? text.text() : SPECIAL.matcher(text.text()).replaceAll("\\\\$0");
        line.add(ShellWord.quoted("--grep=" + pattern));
        line.add("--case-sensitive=" + (text.matchCase() ? "yes" : "no"));
    }

    private static void add(List<String> line, String option, String value) {
        line.add(option);
        line.add(ShellWord.quoted(value));
    }
}
