package org.reeve.gui.override;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** When a timer will run, in words. */
final class RunsWords {
    private RunsWords() {}

    static List<Label> of(Texts texts, TimerDraft draft, Reading<List<Instant>> runs) {
        When when = draft.when();
        if (!when.kind().clock()) {
            return when.rules().isEmpty()
                    ? List.of()
                    : List.of(muted(texts.get(
                            "timer.runs." + when.kind().name(), when.minutes().strip())));
        }
        return switch (runs) {
            case Reading.Nothing<List<Instant>> _ -> List.of();
            case Reading.Waiting<List<Instant>> _ -> List.of(muted(texts.get("timer.runs.asking")));
            case Reading.Failed<List<Instant>>(var problem) ->
                List.of(Nodes.label(ProblemTexts.sentence(texts.get("timer.runs.failed"), problem), "bad", "small"));
            case Reading.Known<List<Instant>>(List<Instant> known)
            when known.isEmpty() -> List.of(Nodes.label(texts.get("timer.runs.never"), "bad", "small"));
            case Reading.Known<List<Instant>>(List<Instant> known) -> times(texts, known);
        };
    }

    private static List<Label> times(Texts texts, List<Instant> known) {
        boolean minutes = known.stream().allMatch(run -> run.equals(run.truncatedTo(ChronoUnit.MINUTES)));
        DateTimeFormatter form = DateTimeFormatter.ofLocalizedDateTime(
                        FormatStyle.FULL, minutes ? FormatStyle.SHORT : FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault());
        List<Label> all = new ArrayList<>();
        all.add(muted(texts.get("timer.runs.next")));
        known.forEach(run -> all.add(Nodes.label(form.format(run), "small", "next-run")));
        return all;
    }

    private static Label muted(String text) {
        return Nodes.label(text, "muted", "small");
    }
}
