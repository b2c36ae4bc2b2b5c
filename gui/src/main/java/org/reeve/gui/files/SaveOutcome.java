package org.reeve.gui.files;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.reeve.api.Problem;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Job;

/** How far saving is, and what came of it where it did not come about. */
final class SaveOutcome extends VBox {
    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final SaveModel save;
    private final OutcomeCard card;
    private final Label doing = Nodes.word("", "doing");
    private final HBox line;
    private final Teller teller;
    private Optional<Job> shown = Optional.empty();

    SaveOutcome(FileWords words, PageContext context, SaveModel save) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.save = save;
        this.card = new OutcomeCard(context.desk());
        this.teller = new Teller(context.desk(), context.actions()::takeBack);
        Button give = Nodes.button(texts.get("cancel"), () -> shown.ifPresent(Job::giveUp));
        this.line = new HBox(8, doing, give);
        give.setVisible(false);
        line.getStyleClass().add("job-line");
        Nodes.show(line, false);
        getChildren().addAll(line, card);
    }

    void follow(Optional<Job> job) {
        shown = job;
        if (job.isEmpty()) {
            card.clear();
            Nodes.show(line, false);
        }
        job.ifPresent(one -> {
            InvalidationListener again = changed -> progress(one);
            one.seconds().addListener(again);
            one.state().addListener((_, _, state) -> {
                progress(one);
                told(one, state);
            });
            progress(one);
        });
    }

    private void progress(Job job) {
        Job.State state = job.state().get();
        Nodes.show(line, state.open());
        String seconds = Texts.span(Duration.ofSeconds(job.seconds().get()));
        doing.setText(
                switch (state) {
                    case Job.Starting _ -> texts.get("job.starting");
                    case Job.Asking _ -> texts.get("asking");
                    case Job.Running _ -> texts.get("job.running", seconds);
                    case Job.Lost _ -> texts.get("job.lost");
                    case Job.Done _, Job.Failed _ -> "";
                });
        line.getChildren().getLast().setVisible(!(state instanceof Job.Running) && !(state instanceof Job.Lost));
    }

    private void told(Job job, Job.State state) {
        Optional<CallWords> said = words.of(job.call(), path -> context.desk().open("files"));
        if (state instanceof Job.Done done) {
            said.ifPresent(one -> teller.done(one.done(), "", done, next()));
        } else if (state instanceof Job.Failed(var problem) && problem.problem() == Problem.CONFLICT) {
            doing.setText(texts.get("comparing"));
        } else {
            said.ifPresent(one -> card.show(
                    job,
                    problem -> new OutcomeCard.Told(
                            new OutcomeCard.Words(
                                    one.not(),
                                    one.not(),
                                    why(one, problem),
                                    one.label(),
                                    texts.get("lost"),
                                    String.join(" ", one.command())),
                            problem.sentence()
                                    .lines()
                                    .skip(1)
                                    .map(SafeText::line)
                                    .toList(),
                            List.of(),
                            problem.problem() == Problem.NO_AGENT
                                    ? List.of(Nodes.button(texts.get("what.to.do"), context.desk()::explainRights))
                                    : List.of(),
                            save::again,
                            save::back)));
        }
    }

    /** Those who read the file can be told afterwards too. */
    private List<Toast.Action> next() {
        return save.next().stream()
                .map(one -> new Toast.Action(
                        texts.get(
                                "then." + one.reader().then(),
                                SafeText.line(one.reader().unit())),
                        () -> context.actions().run(one.call())))
                .toList();
    }

    private static String why(CallWords said, org.reeve.api.HelperException problem) {
        return problem.sentence().lines().count() > 1
                ? SafeText.line(problem.sentence().lines().findFirst().orElse(""))
                : ProblemTexts.below(said.not(), said.not(), problem);
    }
}
