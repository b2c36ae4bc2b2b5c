package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.gui.services.Round.Outcome;
import org.reeve.gui.services.Round.Plan;
import org.reeve.gui.services.Round.Result;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;

/** What is told of one action on several units. */
final class RoundWords {
    private final UnitWords words;
    private final Texts texts;

    RoundWords(UnitWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    /** What is done to how many: "Restart 3 units". */
    String title(Plan plan) {
        int units = plan.acts().size() + plan.left().size();
        String which = units == 1
                ? (plan.acts().isEmpty()
                                ? plan.left().getFirst().act()
                                : plan.acts().getFirst())
                        .unit()
                        .value()
                : texts.get("several", units);
        return words.call(plan.deed(), which);
    }

    /** The question before it. */
    String ask(Plan plan) {
        return words.ask(plan.deed(), texts.get("several", plan.acts().size()));
    }

    /** How a sentence starts when nothing was done. */
    String not(Plan plan) {
        return words.not(plan.deed());
    }

    String line(String unit, String sentence) {
        return texts.get("round.line", unit, sentence);
    }

    /** How far it is: "2 of 5 · Restarting nginx.service · 3 s". */
    String doing(Round.Running running) {
        String what =
                switch (running.job().state().get()) {
                    case Job.Starting _ -> texts.get("starting.helper");
                    case Job.Asking _ -> texts.get("waiting.password");
                    case Job.Running _, Job.Lost _, Job.Done _, Job.Failed _ ->
                        words.calling(running.act().deed(), running.act().unit().value());
                };
        return texts.get(
                "round.doing",
                running.at() + 1,
                running.plan().acts().size(),
                what,
                running.job().seconds().get());
    }

    /** "3 done · 1 failed · 1 refused · 2 not begun", without what there is none of. */
    String counts(Round.Ended ended) {
        List<String> parts = new ArrayList<>();
        part(parts, "round.done", ended.count(Outcome.Done.class));
        part(parts, "round.failed", ended.count(Outcome.Failed.class));
        part(parts, "round.refused", ended.count(Outcome.Refused.class));
        part(parts, "round.not.begun", ended.count(Outcome.NotBegun.class));
        return String.join(" · ", parts);
    }

    private void part(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(texts.get(key, count));
        }
    }

    /** Why it was not done; absent where it was, or was not begun. */
    Optional<String> why(Result result) {
        String unit = result.act().unit().value();
        return switch (result.outcome()) {
            case Outcome.Failed(String sentence) -> Optional.of(line(unit, sentence));
            case Outcome.Refused(String reason) -> Optional.of(line(unit, reason));
            case Outcome.Done _, Outcome.NotBegun _ -> Optional.empty();
        };
    }

    String lost(Fate fate, Act act) {
        return Texts.of(ProblemTexts.class)
                .get("fate." + fate.name(), words.attempt(act.deed(), act.unit().value()));
    }
}
