package org.reeve.gui.services;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Problem;
import org.reeve.api.services.UnitDetail;
import org.reeve.gui.override.UnitFileTools;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** The selected unit: what it is, what can be done, what was done, its log. */
final class DetailPane extends VBox {
    private final UnitWords words;
    private final Texts texts;
    private final DetailModel model;
    private final ActionsModel actions;
    private final Region dot = new Region();
    private final Label name = Nodes.word("", "unit-name");
    private final Label description = Nodes.label("", "muted");
    private final Label trouble = Nodes.label("", "warning");
    private final VBox unit = new VBox();
    private final Label hint;
    private final CommandLine command = new CommandLine();
    private final ActionBar bar;
    private final FactsView facts;
    private final OutcomeCard outcome;
    private final Outcomes outcomes;
    private final DetailTabs tabs;

    DetailPane(
            UnitWords words,
            DetailModel model,
            ActionsModel actions,
            PageDeeds deeds,
            PageContext context,
            Consumer<UnitRow.Key> go,
            UnitFileTools tools) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        NextSteps next = new NextSteps(
                texts,
                Map.of(
                        Advice.Step.LOG,
                        this::showLog,
                        Advice.Step.FILE,
                        this::showFile,
                        Advice.Step.RESET,
                        () -> deeds.begin(Deeds.RESET),
                        Advice.Step.OTHER,
                        () -> goToBlame(go),
                        Advice.Step.DEPENDENCIES,
                        this::showDependencies));
        this.tabs = new DetailTabs(words, model, context.background(), next, go, tools, context.actions());
        this.bar = new ActionBar(words, model, actions, deeds);
        this.facts = new FactsView(words);
        this.outcome = new OutcomeCard(context.desk());
        this.outcomes = new Outcomes(words, actions, context.desk(), next, go);
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        VBox.setVgrow(unit, Priority.ALWAYS);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        listen();
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        dot.getStyleClass().add("dot");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(dot, name, closer);
        head.getStyleClass().add("detail-head");
        unit.getStyleClass().add("detail-unit");
        unit.getChildren().addAll(new VBox(head, description), bar, outcome, trouble, facts.grid(), command, tabs);
        getChildren().setAll(hint, scrolled());
        show();
    }

    /** Where a long explanation leaves too little room for the rest, the pane scrolls. */
    private ScrollPane scrolled() {
        ScrollPane scroll = new ScrollPane(unit);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.visibleProperty().bind(unit.visibleProperty());
        scroll.managedProperty().bind(unit.managedProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void showLog() {
        tabs.showLog();
    }

    private void showFile() {
        tabs.showFile();
    }

    private void showDependencies() {
        tabs.showDependencies();
    }

    /** Opens the first of what it needs and has failed. */
    private void goToBlame(Consumer<UnitRow.Key> go) {
        model.row().get().ifPresent(row -> model.aftermath().get().needed().stream()
                .findFirst()
                .ifPresent(unit -> go.accept(new UnitRow.Key(row.scope(), unit))));
    }

    /** Whether it can be seen; what it follows is followed only then. */
    void shown(boolean now) {
        tabs.shown(now);
    }

    void focusLog() {
        tabs.focusLog();
    }

    private void listen() {
        InvalidationListener again = changed -> show();
        model.row().addListener(again);
        model.detail().addListener(again);
        model.permit().addListener(again);
        model.aftermath().addListener(again);
        model.runs().addListener(again);
        actions.attempts().addListener(again);
        actions.attempts().addListener((javafx.collections.MapChangeListener<UnitRow.Key, Attempt>) change -> {
            if (change.wasAdded()) {
                change.getValueAdded().job().state().addListener(again);
                change.getValueAdded().job().seconds().addListener(again);
            }
        });
        model.pointed().addListener(changed -> showCommand());
    }

    void focusFirst() {
        bar.focusFirst();
    }

    void focus(Deed deed) {
        bar.focus(deed);
    }

    private void show() {
        Optional<UnitRow> row = model.row().get();
        Nodes.show(hint, row.isEmpty());
        Nodes.show(unit, row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(UnitRow row) {
        Tones.of(row).mark(dot);
        name.setText(row.name().value());
        name.setTooltip(new Tooltip(row.name().value()));
        String about = row.description().isEmpty() ? words.state(row) : SafeText.line(row.description());
        description.setText(about);
        Optional<Attempt> attempt = attempt(row);
        bar.show(row, attempt);
        showDetail(row, attempt.filter(one -> showOutcome(row, one)).isPresent());
        if (attempt.isEmpty()) {
            outcome.clear();
        }
        showCommand();
    }

    /** What is or was done to the unit; of a timer also to what it starts. */
    private Optional<Attempt> attempt(UnitRow row) {
        return Optional.ofNullable(actions.attempts().get(row.key())).or(() -> model.runs()
                .get()
                .flatMap(unit -> Optional.ofNullable(actions.attempts().get(new UnitRow.Key(row.scope(), unit)))));
    }

    /** Answers whether the next steps are told. */
    private boolean showOutcome(UnitRow row, Attempt attempt) {
        Outcomes.Facts known =
                new Outcomes.Facts(row.key(), model.known(), model.aftermath().get());
        outcome.show(attempt.job(), problem -> outcomes.tell(attempt, problem, known));
        if (!(attempt.job().state().get() instanceof Job.Failed(var problem)) || problem.problem() != Problem.FAILED) {
            return false;
        }
        model.explain(attempt.unit());
        return outcomes.advice(attempt, known).isPresent();
    }

    private void showDetail(UnitRow row, boolean told) {
        Nodes.show(facts.grid(), !told);
        switch (model.detail().get()) {
            case Read.Waiting<UnitDetail> _ -> {
                facts.clear();
                tabs.nothingFailed();
                trouble("");
            }
            case Read.Failed<UnitDetail>(var problem) -> {
                facts.clear();
                trouble(ProblemTexts.sentence(texts.get("detail.not.read"), problem));
            }
            case Read.Known<UnitDetail>(UnitDetail detail) -> {
                facts.show(detail, row.startup(), Instant.now());
                tabs.show(detail, told);
                if (row.description().isEmpty()) {
                    description.setText(SafeText.line(detail.unit().description()));
                }
                trouble("");
            }
        }
    }

    private void trouble(String text) {
        trouble.setText(text);
        Nodes.show(trouble, !text.isEmpty());
    }

    private void showCommand() {
        model.row().get().ifPresent(row -> command.show(told(row).command(row.scope(), row.name())));
    }

    /** The action whose command is shown: the one pointed at, or what the first button does. */
    private Deed told(UnitRow row) {
        Deed pointed = model.pointed().get();
        return new Offers(row, model.known()).shown(pointed) ? pointed : row.up() ? Deeds.RESTART : Deeds.START;
    }
}
