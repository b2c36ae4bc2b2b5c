package org.reeve.gui.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail;
import org.reeve.gui.override.UnitFileTools;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

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
            Desk desk,
            Consumer<UnitRow.Key> go,
            UnitFileTools tools) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        this.tabs = new DetailTabs(words, model, this::reset, go, tools);
        this.bar = new ActionBar(words, model, actions);
        this.facts = new FactsView(words);
        this.outcome = new OutcomeCard(desk);
        this.outcomes = new Outcomes(words, actions, desk, tabs::showLog);
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
        getChildren().setAll(hint, unit);
        show();
    }

    private void listen() {
        InvalidationListener again = changed -> show();
        model.row().addListener(again);
        model.detail().addListener(again);
        model.permit().addListener(again);
        model.log().addListener(again);
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

    void focus(UnitAction action) {
        bar.focus(action);
    }

    private void reset() {
        model.row().get().ifPresent(row -> actions.begin(row, UnitAction.RESET_FAILED));
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
        Optional<Attempt> attempt = Optional.ofNullable(actions.attempts().get(row.key()));
        bar.show(row, attempt);
        attempt.ifPresentOrElse(
                one -> outcome.show(one.job(), problem -> outcomes.tell(one, problem, lines())), outcome::clear);
        showDetail(row);
        tabs.show(model.log().get());
        showCommand();
    }

    private List<LogLine> lines() {
        return model.log().get() instanceof Read.Known<List<LogLine>>(List<LogLine> all) ? all : List.of();
    }

    private void showDetail(UnitRow row) {
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
                tabs.show(detail);
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
        model.row().get().ifPresent(row -> command.show(ServicesCommands.command(row.scope(), told(row), row.name())));
    }

    /** The action whose command is shown: the one pointed at, or what the first button does. */
    private UnitAction told(UnitRow row) {
        UnitAction pointed = model.pointed().get();
        boolean offered = row.up() == (pointed != UnitAction.START);
        return offered ? pointed : row.up() ? UnitAction.RESTART : UnitAction.START;
    }
}
