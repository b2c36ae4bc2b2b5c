package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitOverride;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Reading;

/** The override of a unit over the page: writing it, looking at what will be done, and what came of it. */
final class OverrideSheet extends BorderPane implements Sheet {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final PageContext context;
    private final OverrideWords words;
    private final OverrideModel model;
    private final VersionsModel versions;
    private final Runnable close;
    private final Teller teller;
    private final OutcomeCard outcome;
    private final WritingPane writing;
    private final StackPane body = new StackPane();
    private final Label path = Nodes.word("", "muted", "mono");
    private Optional<ReviewPane> review = Optional.empty();

    OverrideSheet(Texts texts, PageContext context, OverrideWords words, Target target, Runnable close) {
        this.texts = texts;
        this.context = context;
        this.words = words;
        this.close = close;
        this.model = new OverrideModel(target, context);
        this.versions = new VersionsModel(target, context);
        this.teller = new Teller(context.desk(), context.actions()::takeBack);
        this.outcome = new OutcomeCard(context.desk());
        VersionsView earlier = new VersionsView(texts, model, versions, model::review);
        this.writing = new WritingPane(texts, model, earlier, outcome, context.background(), this::restart);
        getStyleClass().addAll("sheet", "override");
        setTop(head());
        setCenter(body);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        listen();
    }

    private HBox head() {
        Button back = Nodes.iconButton(Feather.ARROW_LEFT, texts.get("close.keeps"), close);
        String unit = model.target().unit().value();
        Label title =
                Nodes.word(texts.get(model.target().scope() == Scope.USER ? "title.user" : "title", unit), "unit-name");
        path.setMinWidth(0);
        HBox head = new HBox(back, new VBox(title, path));
        head.getStyleClass().add("sheet-head");
        return head;
    }

    private void listen() {
        InvalidationListener again = changed -> show();
        model.step().addListener(again);
        model.seen().addListener((_, before, now) -> {
            now.known()
                    .ifPresent(
                            seen -> path.setText(SafeText.line(seen.override().path())));
            if (before.known().isEmpty()) {
                show();
                writing.loaded();
            }
        });
        model.job().addListener((_, _, job) -> follow(job));
        show();
    }

    private void show() {
        review = Optional.empty();
        switch (model.seen().get()) {
            case Reading.Nothing<OverrideModel.Seen> _, Reading.Waiting<OverrideModel.Seen> _ ->
                only(PageNotice.loading(texts.get("loading")));
            case Reading.Failed<OverrideModel.Seen>(var problem) ->
                only(PageNotice.failed(
                        texts.get("not.read.title"),
                        ProblemTexts.sentence(texts.get("not.read"), problem),
                        List.of(Nodes.button(texts.get("try.again"), model::read))));
            case Reading.Known<OverrideModel.Seen>(OverrideModel.Seen seen)
            when !seen.override().problem().isEmpty() ->
                only(PageNotice.failed(
                        texts.get("not.editable"),
                        SafeText.line(seen.override().problem()),
                        List.of(Nodes.button(texts.get("close"), close))));
            case Reading.Known<OverrideModel.Seen> _ -> showStep();
        }
    }

    private void showStep() {
        switch (model.step().get()) {
            case OverrideModel.Step.Writing _ -> {
                only(writing);
                context.background().show(() -> writing.focusText(context.background()::show));
            }
            case OverrideModel.Step.Review(Intent intent) -> {
                ReviewPane pane = reviewOf(intent);
                review = Optional.of(pane);
                only(pane);
                context.background().show(pane::focusFirst);
            }
            case OverrideModel.Step.Conflict(Intent intent, UnitOverride theirs) -> {
                ConflictPane pane = new ConflictPane(texts, model, intent, theirs);
                only(pane);
                context.background().show(pane::focusFirst);
            }
        }
    }

    private void only(Node node) {
        if (!body.getChildren().equals(List.of(node))) {
            body.getChildren().setAll(node);
        }
    }

    private Call call(Intent intent) {
        return intent.call(model.target(), model.base().map(UnitOverride::tag).orElse(ContentTag.NONE));
    }

    private ReviewPane reviewOf(Intent intent) {
        DiffView diff = new DiffView(texts.get("review.diff"));
        diff.show(model.base().map(UnitOverride::text).orElse(""), intent.after());
        UnitName unit = model.target().unit();
        Scope scope = model.target().scope();
        boolean removes = intent instanceof Intent.Remove;
        boolean asks = context.permits().guess(call(intent)) instanceof Permit.Asks;
        return new ReviewPane(
                texts,
                new ReviewPane.Matter(
                        texts.get(key("review.title", intent), unit.value()),
                        diff,
                        texts.get("review.command"),
                        removes ? OverrideCommands.delete(scope, unit) : OverrideCommands.edit(scope, unit),
                        follows(intent, asks),
                        texts.get(key("review.yes", intent)),
                        removes,
                        asks),
                new OutcomeCard(context.desk()),
                model::perform,
                this::back);
    }

    private static String key(String start, Intent intent) {
        return start
                + switch (intent) {
                    case Intent.Save _ -> ".save";
                    case Intent.Remove _ -> ".remove";
                    case Intent.Restore _ -> ".restore";
                };
    }

    /** Where only the override is left of a unit, there is no text to go back to. */
    private void back() {
        if (model.gone()) {
            close.run();
        } else {
            model.back();
        }
    }

    private List<String> follows(Intent intent, boolean asks) {
        List<String> all = new ArrayList<>();
        if (model.gone()) {
            all.add(texts.get("follows.gone", model.target().unit().value()));
        }
        if (intent.after().isEmpty()) {
            all.add(texts.get("follows.unseen"));
        }
        boolean refused = intent instanceof Intent.Save
                && model.findings().get().known().orElse(List.of()).stream().anyMatch(OverrideFinding::refuses);
        if (refused) {
            all.add(texts.get("follows.refused"));
        }
        all.add(texts.get(intent instanceof Intent.Remove ? "follows.removes" : "follows.writes", path.getText()));
        if (asks) {
            all.add(texts.get("follows.asks"));
        }
        all.add(texts.get("follows.reload"));
        boolean up = model.seen().get().known().filter(OverrideModel.Seen::up).isPresent();
        if (up) {
            all.add(texts.get("follows.up", model.target().unit().value()));
        }
        all.add(texts.get("follows.undo"));
        return all;
    }

    private void follow(Optional<Job> job) {
        review.ifPresent(pane -> pane.follow(job));
        if (job.isEmpty()) {
            outcome.clear();
        }
        job.ifPresent(one -> one.state().addListener((_, _, state) -> told(one, state)));
    }

    private void told(Job job, Job.State state) {
        Optional<CallWords> said = words.of(job.call());
        if (state instanceof Job.Done done) {
            said.ifPresent(words -> teller.done(words.done(), done, restartOffer()));
            versions.listAgain();
            if (model.gone()) {
                close.run();
            }
        } else {
            said.ifPresent(words -> {
                Told told =
                        new Told(texts, context.desk(), words, context.calls().needsRoot(job.call()));
                OutcomeCard card = review.map(ReviewPane::outcome).orElse(outcome);
                card.show(job, problem -> told.of(problem, model::again, model::putAway));
            });
        }
    }

    private List<Toast.Action> restartOffer() {
        boolean up = model.seen().get().known().filter(OverrideModel.Seen::up).isPresent();
        return up ? List.of(new Toast.Action(texts.get("restart.now"), this::restart)) : List.of();
    }

    private void restart() {
        Target target = model.target();
        context.actions().run(ServicesCommands.call(target.scope(), UnitAction.RESTART, target.unit()));
    }

    private void key(KeyEvent event) {
        boolean writes = model.step().get() instanceof OverrideModel.Step.Writing;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (writes) {
                close.run();
            } else {
                back();
            }
        } else if (writes && FIND.match(event)) {
            event.consume();
            writing.find();
        } else if (writes && event.getCode() == KeyCode.F3) {
            event.consume();
            writing.findNext(!event.isShiftDown());
        } else if (writes && SAVE.match(event) && model.dirty()) {
            event.consume();
            model.review();
        }
    }

    /** A change of this unit's override was made elsewhere, such as its undo. */
    void readAgain() {
        model.read();
        versions.listAgain();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean worthKeeping() {
        return model.dirty() || model.busy();
    }

    @Override
    public Optional<String> unsaved() {
        return model.dirty()
                ? Optional.of(texts.get("unsaved", model.target().unit().value()))
                : Optional.empty();
    }

    @Override
    public void opened() {
        model.read();
        context.background().show(() -> writing.focusText(context.background()::show));
    }

    @Override
    public void closed() {
        versions.stop();
    }
}
