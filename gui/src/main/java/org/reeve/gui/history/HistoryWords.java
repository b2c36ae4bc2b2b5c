package org.reeve.gui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reeve.api.Occasion;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What records are called. */
final class HistoryWords {
    private static final Duration EXACT = Duration.ofSeconds(10);

    private final Texts texts = Texts.of(HistoryWords.class);
    private final Actions actions;

    HistoryWords(Actions actions) {
        this.actions = actions;
    }

    Texts texts() {
        return texts;
    }

    /** What its page calls it; absent where it held what a person wrote, and where no page knows it. */
    Optional<CallWords> known(HistoryRow row) {
        return row.details().call().flatMap(actions::words);
    }

    /** What was asked for: "Stop nginx.service". */
    String what(HistoryRow row) {
        return known(row).map(CallWords::label).orElseGet(() -> {
            String key = "method." + row.record().method();
            return texts.has(key)
                    ? texts.get(key, target(row)).strip()
                    : SafeText.line(row.record().method() + " " + row.record().target());
        });
    }

    String target(HistoryRow row) {
        return SafeText.line(row.record().target());
    }

    /** Short enough for a table: the time of today, or day and time. */
    String when(HistoryRow row) {
        ZonedDateTime there = row.record().at().atZone(ZoneId.systemDefault());
        boolean today = there.toLocalDate()
                .equals(ZonedDateTime.now(ZoneId.systemDefault()).toLocalDate());
        DateTimeFormatter form = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT);
        return form.withLocale(Locale.getDefault()).format(there);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    String from(HistoryRow row) {
        return row.details()
                .occasion()
                .map(Occasion::origin)
                .map(origin -> texts.get("from." + origin.name()))
                .orElse("");
    }

    String user(HistoryRow row) {
        return SafeText.line(row.entry().user());
    }

    String result(HistoryRow row) {
        return texts.get("result." + row.result().name());
    }

    static Tone tone(HistoryRow row) {
        return switch (row.result()) {
            case DONE -> Tone.GOOD;
            case FAILED, CUT_OFF -> Tone.BAD;
            case REFUSED, TAKEN_BACK -> Tone.OFF;
            case RUNNING -> Tone.BUSY;
        };
    }

    String took(HistoryRow row) {
        return row.took()
                .map(took -> took.compareTo(EXACT) < 0
                        ? texts.get("seconds", String.format(Locale.getDefault(), "%.1f", took.toMillis() / 1000.0))
                        : Texts.span(took))
                .orElse("");
    }

    /** The equivalent command: as it was done, or as it would have been. */
    List<String> command(HistoryRow row) {
        List<String> done = row.details().command();
        return done.isEmpty() ? known(row).map(CallWords::command).orElse(List.of()) : done;
    }

    /** What came of it, in a sentence. */
    String told(HistoryRow row) {
        String text = SafeText.line(row.record().text());
        return switch (row.result()) {
            case RUNNING -> texts.get("told.RUNNING");
            case CUT_OFF -> texts.get("told.CUT_OFF");
            case DONE, TAKEN_BACK, FAILED, REFUSED -> text;
        };
    }

    /** Everything that a search looks at. */
    String searched(HistoryRow row) {
        return String.join(
                "\n",
                what(row),
                row.record().method(),
                row.record().target(),
                row.record().text(),
                row.details().before(),
                String.join(" ", row.details().command()),
                String.join(" ", row.details().affected()),
                user(row),
                from(row),
                result(row),
                row.id().value());
    }

    /** A row on one line, for the clipboard. */
    String line(HistoryRow row) {
        return String.join(
                "\t", moment(row.record().at()), what(row), user(row), result(row), String.join(" ", command(row)));
    }
}
