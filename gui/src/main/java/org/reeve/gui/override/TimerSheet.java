package org.reeve.gui.override;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimedCommand;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Reading;

/** A new timer: what is filled in, and beside it the two files exactly as they will be written. */
final class TimerSheet extends BorderPane implements Sheet {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private static final Duration SETTLED = Duration.ofMillis(100);

    private final PageContext context;
    private final OverrideWords words;
    private final TimerModel model;
    private final Runnable close;
    private final Consumer<Target> reveal;
    private final Teller teller;
    private final TimerForm form;
    private final StackPane body = new StackPane();
    private final SplitPane filling = new SplitPane();
    private final UnitCode service;
    private final UnitCode timer;
    private final Label servicePath = Nodes.label("", "muted", "mono");
    private final Label timerPath = Nodes.word("", "muted", "mono");
    private final FindingsView findings;
    private final Button review;
    private Optional<ReviewPane> reviewed = Optional.empty();

    TimerSheet(
            Texts texts,
            PageContext context,
            OverrideWords words,
            Scope scope,
            Runnable close,
            Consumer<Target> reveal) {
        this.texts = texts;
        this.context = context;
        this.words = words;
        this.close = close;
        this.reveal = reveal;
        this.model = new TimerModel(scope, context);
        this.teller = new Teller(context.desk(), context.actions()::takeBack);
        this.form = new TimerForm(texts, model);
        this.service = new UnitCode(texts.get("timer.service"), false);
        this.timer = new UnitCode(texts.get("timer.timer"), false);
        this.findings = new FindingsView(texts, this::go);
        this.review = Nodes.button(texts.get("timer.review"), model::review, "primary");
        getStyleClass().addAll("sheet", "timer-sheet");
        setTop(head());
        setCenter(body);
        fill();
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        listen();
    }

    private HBox head() {
        Button back = Nodes.iconButton(Feather.ARROW_LEFT, texts.get("close.keeps"), close);
        HBox head = new HBox(
                back,
                new VBox(
                        Nodes.word(texts.get("timer.title"), "unit-name"),
                        Nodes.word(texts.get("timer.about"), "muted")));
        head.getStyleClass().add("sheet-head");
        return head;
    }

    private void fill() {
        ScrollPane left = new ScrollPane(form);
        left.setFitToWidth(true);
        left.setFocusTraversable(false);
        left.setMinWidth(380);
        service.setMinHeight(120);
        timer.setMinHeight(120);
        VBox.setVgrow(service, Priority.ALWAYS);
        VBox.setVgrow(timer, Priority.ALWAYS);
        VBox.setVgrow(left, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(review);
        buttons.getStyleClass().add("action-row");
        VBox fields = new VBox(10, left, buttons);
        fields.getStyleClass().add("writing-left");
        VBox preview = new VBox(6, servicePath, service, timerPath, timer, findings);
        preview.getStyleClass().add("writing-right");
        preview.setMinWidth(240);
        servicePath.setMinWidth(0);
        timerPath.setMinWidth(0);
        filling.getStyleClass().add("writing");
        filling.getItems().addAll(fields, preview);
        filling.setDividerPositions(0.55);
    }

    private void listen() {
        model.check().subscribe(this::preview);
        model.findings().subscribe(this::found);
        model.reviewing().subscribe(now -> show());
        model.job().addListener((_, _, job) -> follow(job));
    }

    private void preview(TimerCheck check) {
        Optional<TimedCommand> made = check.made();
        Scope scope = model.draft().get().scope();
        service.show(made.map(TimedCommand::serviceText).orElse(""));
        timer.show(made.map(TimedCommand::timerText).orElse(""));
        servicePath.setText(
                made.map(one -> OverrideCommands.file(scope, one.service())).orElse(texts.get("timer.preview.none")));
        timerPath.setText(
                made.map(one -> OverrideCommands.file(scope, one.timer())).orElse(""));
        review.setDisable(made.isEmpty());
    }

    /** Lines are counted through both files, the service's first. */
    private void found(Reading<List<OverrideFinding>> reading) {
        int first = serviceLines();
        List<OverrideFinding> all = reading.known().orElse(List.of());
        service.mark(all.stream().filter(one -> one.line() <= first).toList());
        timer.mark(all.stream()
                .filter(one -> one.line() > first)
                .map(one -> new OverrideFinding(one.line() - first, one.refuses(), one.text()))
                .toList());
        findings.show(reading);
    }

    private int serviceLines() {
        return (int) service.text().lines().count();
    }

    private void go(int line) {
        if (line > serviceLines()) {
            timer.go(line - serviceLines());
        } else {
            service.go(line);
        }
    }

    private void show() {
        reviewed = Optional.empty();
        if (model.reviewing().get()) {
            model.check().get().made().ifPresent(timed -> {
                ReviewPane pane = reviewOf(timed);
                reviewed = Optional.of(pane);
                body.getChildren().setAll(pane);
                context.background().show(pane::focusFirst);
            });
        } else {
            body.getChildren().setAll(filling);
            context.background().show(this::focusForm);
        }
    }

    private void focusForm() {
        form.focusFirst(context.background()::show);
    }

    private ReviewPane reviewOf(TimedCommand timed) {
        Scope scope = model.draft().get().scope();
        boolean asks = context.permits().guess(OverrideCommands.create(scope, timed)) instanceof Permit.Asks;
        DiffView diff = new DiffView(texts.get("review.diff"));
        diff.show(
                "",
                "# " + OverrideCommands.file(scope, timed.service()) + "\n" + timed.serviceText() + "\n# "
                        + OverrideCommands.file(scope, timed.timer()) + "\n" + timed.timerText());
        return new ReviewPane(
                texts,
                new ReviewPane.Matter(
                        texts.get("timer.review.title", timed.timer().value()),
                        diff,
                        texts.get("timer.command"),
                        OverrideCommands.begin(scope, timed.timer()),
                        follows(timed, scope, asks),
                        texts.get("timer.create"),
                        false,
                        asks),
                new OutcomeCard(context.desk()),
                model::create,
                model::back);
    }

    private List<String> follows(TimedCommand timed, Scope scope, boolean asks) {
        List<String> all = new ArrayList<>();
        boolean refused =
                model.findings().get().known().orElse(List.of()).stream().anyMatch(OverrideFinding::refuses);
        if (refused) {
            all.add(texts.get("follows.refused"));
        }
        all.add(texts.get("timer.follows.files"));
        if (asks) {
            all.add(texts.get("follows.asks"));
        }
        all.add(texts.get("timer.follows.start"));
        all.add(
                scope == Scope.USER
                        ? texts.get("timer.follows.own")
                        : texts.get("timer.follows.user", timed.user().isEmpty() ? "root" : timed.user()));
        all.add(texts.get("timer.follows.undo"));
        return all;
    }

    private void follow(Optional<Job> job) {
        reviewed.ifPresent(pane -> pane.follow(job));
        if (job.isEmpty()) {
            reviewed.ifPresent(pane -> pane.outcome().clear());
        }
        job.ifPresent(one -> one.state().addListener((_, _, state) -> told(one, state)));
    }

    private void told(Job job, Job.State state) {
        Call call = job.call();
        Optional<CallWords> said = words.of(call);
        if (state instanceof Job.Done done) {
            said.ifPresent(words -> teller.done(
                    words.done(),
                    done,
                    OverrideWords.about(call).stream()
                            .map(target -> new Toast.Action(texts.get("show"), () -> reveal.accept(target)))
                            .toList()));
            close.run();
        } else {
            said.ifPresent(words -> reviewed.ifPresent(pane -> pane.outcome().show(job, problem -> new Told(
                            texts, context.desk(), words, context.calls().needsRoot(call))
                    .of(problem, model::create, model::putAway))));
        }
    }

    private void key(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            model.review();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (model.reviewing().get()) {
                model.back();
            } else {
                close.run();
            }
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean worthKeeping() {
        boolean done = model.job()
                .get()
                .filter(job -> job.state().get() instanceof Job.Done)
                .isPresent();
        return !done && (model.busy() || !model.draft().get().blank());
    }

    @Override
    public Optional<String> unsaved() {
        return worthKeeping() ? Optional.of(texts.get("timer.unsaved")) : Optional.empty();
    }

    @Override
    public void opened() {
        if (!model.reviewing().get()) {
            // Once what lay over the page is gone, such as the palette, and with it the keyboard.
            Cancel _ = context.background().after(SETTLED, this::focusForm);
        }
    }

    @Override
    public void closed() {}
}
