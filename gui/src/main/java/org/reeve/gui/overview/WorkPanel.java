package org.reeve.gui.overview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.Job;

/** What is being done now, and below it what was done last. */
final class WorkPanel extends Panel {
    /** More than there ever are. */
    private static final int MOST = 1000;

    private final OverviewWords words;
    private final Texts texts;
    private final WorkModel model;
    private final Actions actions;
    private final Desk desk;
    private final Rows<Job> running = new Rows<>(job -> job, Running::new, MOST, Integer::toString);
    private final Rows<WorkModel.Ended> ended = new Rows<>(WorkModel.Ended::job, Last::new, MOST, Integer::toString);
    private final Label idle;
    private final Label heading;

    WorkPanel(OverviewWords words, WorkModel model, Actions actions, Desk desk) {
        super(words.texts().get("work"));
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        this.desk = desk;
        this.idle = Nodes.label(texts.get("work.nothing"), "muted", "panel-empty");
        this.heading = Nodes.word(texts.get("work.last"), "panel-title", "second");
        getChildren().addAll(idle, running, heading, ended);
        model.onChange(this::show);
        show();
    }

    void show() {
        running.show(model.running());
        ended.show(model.ended());
        Nodes.show(idle, model.running().isEmpty());
        Nodes.show(heading, !model.ended().isEmpty());
    }

    private Optional<CallWords> words(Job job) {
        return actions.words(job.call());
    }

    private static String name(Job job) {
        return SafeText.line(job.call().method());
    }

    private final class Running implements Rows.Row<Job> {
        private final Region dot = Nodes.dot(Tone.BUSY);
        private final Label text = Nodes.label("");
        private final Label below = Nodes.label("", "small", "muted");
        private final Button cancel = Nodes.button(texts.get("cancel"), () -> {});
        private final HBox node = row(dot, lines(text, below), cancel);

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Job job) {
            String doing = words(job).map(CallWords::doing).orElse(name(job));
            text.setText(doing);
            String seconds = Texts.span(Duration.ofSeconds(job.seconds().get()));
            below.setText(texts.get(key(job), seconds));
            cancel.setOnAction(event -> job.giveUp());
            cancel.setAccessibleText(texts.get("cancel.what", doing));
            Nodes.show(cancel, WorkModel.canBeGivenUp(job));
        }

        private static String key(Job job) {
            return switch (job.state().get()) {
                case Job.Starting _ -> "work.starting";
                case Job.Asking _ -> "work.asking";
                case Job.Running _, Job.Done _, Job.Failed _ -> "work.running";
                case Job.Lost _ -> "work.lost";
            };
        }
    }

    private final class Last implements Rows.Row<WorkModel.Ended> {
        private final Region dot = Nodes.dot(Tone.OFF);
        private final Label text = Nodes.label("");
        private final Label below = Nodes.label("", "small", "muted");
        private final HBox buttons = new HBox();
        private final HBox node = row(dot, lines(text, below), buttons);
        private List<String> shown = List.of();

        Last() {
            buttons.getStyleClass().add("panel-buttons");
            buttons.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(WorkModel.Ended one) {
            Job job = one.job();
            boolean done = job.state().get() instanceof Job.Done;
            (done ? Tone.GOOD : calm(job) ? Tone.OFF : Tone.BAD).mark(dot);
            text.setText(
                    words(job).map(known -> done ? known.done() : known.not()).orElse(name(job)));
            String ago = words.ago(one.at());
            below.setText(one.takenBack() ? texts.get("work.taken.back", ago) : ago);
            List<Button> offers = offers(one);
            List<String> names = offers.stream().map(Button::getText).toList();
            if (!names.equals(shown)) {
                shown = names;
                buttons.getChildren().setAll(offers);
            }
        }

        private static boolean calm(Job job) {
            return job.state().get() instanceof Job.Failed(HelperException problem)
                    && ProblemTexts.calm(problem.problem());
        }

        private List<Button> offers(WorkModel.Ended one) {
            List<Button> offers = new ArrayList<>();
            if (!model.undo(one).isEmpty()) {
                offers.add(offer("undo", one, () -> model.takeBack(one)));
            }
            problem(one.job())
                    .ifPresent(problem -> offers.add(offer(
                            "details",
                            one,
                            () -> desk.details(Details.of(
                                    text.getText(),
                                    problem,
                                    List.of(new Details.Fact(texts.get("details.call"), name(one.job()))))))));
            if (words(one.job()).isPresent() && !actions.pinned(one.job().call())) {
                offers.add(offer("pin", one, () -> actions.pin(one.job().call())));
            }
            return offers;
        }

        private Button offer(String key, WorkModel.Ended one, Runnable run) {
            Button button = Nodes.button(texts.get(key), run);
            button.setAccessibleText(texts.get(
                    key + ".what", words(one.job()).map(CallWords::label).orElse(name(one.job()))));
            return button;
        }

        private static Optional<HelperException> problem(Job job) {
            return switch (job.state().get()) {
                case Job.Failed(HelperException problem) -> Optional.of(problem);
                case Job.Lost lost -> Optional.of(lost.problem());
                case Job.Done _, Job.Starting _, Job.Asking _, Job.Running _ -> Optional.empty();
            };
        }
    }
}
