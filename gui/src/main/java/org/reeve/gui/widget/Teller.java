package org.reeve.gui.widget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Undo;

/** Tells how a change ended, with Undo and Details: the same way for a page's button, the tray and the palette. */
public final class Teller {
    private static final Duration EXACT = Duration.ofSeconds(10);

    private final Texts texts = Texts.of(Teller.class);
    private final Desk desk;
    private final Consumer<Undo> takeBack;

    /** Undo hands the change's own calls to {@code takeBack}. */
    public Teller(Desk desk, Consumer<Undo> takeBack) {
        this.desk = desk;
        this.takeBack = takeBack;
    }

    /** It was done: "nginx.service restarted". */
    public void done(String title, Job.Done done) {
        done(title, done, List.of());
    }

    /** It was done, and something may be wanted next. */
    public void done(String title, Job.Done done, List<Toast.Action> next) {
        done(title, SafeText.line(done.change().result()), done, next);
    }

    /** It was done, and {@code result} is what it is now. */
    public void done(String title, String result, Job.Done done, List<Toast.Action> next) {
        List<Toast.Action> offers = new ArrayList<>(next);
        Undo undo = done.undo();
        if (!undo.calls().isEmpty()) {
            offers.add(new Toast.Action(texts.get("tell.undo"), () -> takeBack.accept(undo)));
        }
        offers.add(details(Details.of(title, done)));
        String took = span(done.took());
        String text = result.isEmpty() ? took : texts.get("tell.result", result, took);
        desk.tell(new Notice(title, text, false, offers));
    }

    /** It was not done. What the person stopped himself is told quietly. */
    public void failed(CallWords words, Call call, HelperException problem) {
        if (ProblemTexts.calm(problem.problem())) {
            desk.tell(new Notice(ProblemTexts.sentence(words.not(), problem), "", false, List.of()));
            return;
        }
        Stream<Toast.Action> help = problem.problem() == Problem.NO_AGENT
                ? Stream.of(new Toast.Action(texts.get("tell.what.to.do"), this::explain))
                : Stream.empty();
        desk.tell(new Notice(
                words.not(),
                ProblemTexts.below(words.not(), words.not(), problem),
                true,
                Stream.concat(help, Stream.of(details(Details.of(words.not(), problem, facts(words, call)))))
                        .toList()));
    }

    /** Its helper ended before it answered. */
    public void lost(CallWords words, Call call, HelperException problem, Fate fate) {
        String title = fate == Fate.FINISHED ? words.done() : texts.get("tell.lost");
        desk.tell(new Notice(
                title,
                texts.get("fate." + fate.name(), words.label()),
                fate != Fate.FINISHED,
                List.of(details(Details.of(title, problem, facts(words, call))))));
    }

    private void explain() {
        desk.raise();
        desk.explainRights();
    }

    private Toast.Action details(Details details) {
        return new Toast.Action(texts.get("tell.details"), () -> {
            desk.raise();
            desk.details(details);
        });
    }

    private List<Details.Fact> facts(CallWords words, Call call) {
        return List.of(
                new Details.Fact(texts.get("details.call"), call.method()),
                new Details.Fact(texts.get("details.command"), String.join(" ", words.command())));
    }

    private String span(Duration took) {
        return took.compareTo(EXACT) < 0
                ? texts.get(
                        "span.seconds",
                        String.format(Locale.getDefault(), "%.1f", Math.max(0, took.toMillis()) / 1000.0))
                : Texts.span(took);
    }
}
