package org.reeve.gui.history;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.Permit;

/** The selected record: what was done, by which command, from what to what, and taking it back. */
final class DetailPane extends VBox {
    private final HistoryWords words;
    private final Texts texts;
    private final HistoryModel model;
    private final UndoModel undo;
    private final Label name = Nodes.label("", "unit-name");
    private final Label kind = Nodes.label("", "muted");
    private final Region dot = Nodes.dot(Tone.OFF);
    private final Label told = Nodes.label("");
    private final VBox record = new VBox();
    private final Label hint;
    private final Button takeBack;
    private final Button show;
    private final Label aside = Nodes.label("", "muted");
    private final CommandLine command = new CommandLine();
    private final FactGrid facts = new FactGrid();
    private final DifferenceView difference;
    private Runnable leads = () -> {};

    DetailPane(HistoryWords words, HistoryModel model, UndoModel undo, DifferenceModel changed) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.undo = undo;
        this.difference = new DifferenceView(texts, changed);
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        this.takeBack = Nodes.button(texts.get("undo"), undo::takeBack, "primary");
        takeBack.setId("history-undo");
        this.show = Nodes.button(texts.get("show"), () -> leads.run());
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        setVgrow(record, Priority.ALWAYS);
        model.selected().addListener((_, _, now) -> undo.about(now));
        model.selected().addListener((_, _, now) -> changed.about(now));
        model.selected().addListener((_, _, _) -> show());
        undo.state().addListener((_, _, _) -> show());
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, closer);
        head.getStyleClass().add("detail-head");
        told.setMinWidth(0);
        HBox state = new HBox(8, dot, told);
        state.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        FlowPane row = new FlowPane(takeBack, show);
        row.getStyleClass().add("action-row");
        ScrollPane below = new ScrollPane(new VBox(difference, facts));
        below.setFitToWidth(true);
        below.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        below.setFocusTraversable(true);
        below.setAccessibleText(texts.get("facts"));
        setVgrow(below, Priority.ALWAYS);
        record.getStyleClass().add("detail-unit");
        VBox actions = new VBox(row, aside);
        actions.getStyleClass().add("action-bar");
        record.getChildren().addAll(new VBox(head, kind), state, actions, command, below);
        getChildren().setAll(hint, record);
        show();
    }

    void focusFirst() {
        List<Node> all = List.of(takeBack, show, command.getChildren().getLast());
        all.stream()
                .filter(node -> node.isVisible() && !node.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void show() {
        Optional<HistoryRow> selected = model.selected().get();
        Nodes.show(hint, selected.isEmpty());
        Nodes.show(record, selected.isPresent());
        selected.ifPresent(this::show);
    }

    private void show(HistoryRow row) {
        name.setText(words.what(row));
        kind.setText(kind(row));
        HistoryWords.tone(row).mark(dot);
        String sentence = words.told(row);
        told.setText(sentence.isEmpty() ? words.result(row) : texts.get("told", words.result(row), sentence));
        List<String> line = words.command(row);
        Nodes.show(command, !line.isEmpty());
        command.show(line);
        leads = words.known(row).map(CallWords::show).orElse(() -> {});
        Nodes.show(show, words.known(row).isPresent());
        showUndo();
        showFacts(row);
    }

    private String kind(HistoryRow row) {
        String from = words.from(row);
        String moment = words.moment(row.record().at());
        return from.isEmpty()
                ? texts.get("kind", moment, words.user(row))
                : texts.get("kind.from", moment, words.user(row), from);
    }

    private void showUndo() {
        switch (undo.state().get()) {
            case UndoModel.None(String reason) -> undoable(false, false, reason);
            case UndoModel.Running() -> undoable(true, true, texts.get("undo.running"));
            case UndoModel.Offered(Permit permit) -> {
                switch (permit) {
                    case Permit.Refused(String reason) -> undoable(true, true, reason);
                    case Permit.Free() -> undoable(true, false, texts.get("undo.does", undo.label()));
                    case Permit.Asks() -> undoable(true, false, texts.get("undo.asks", undo.label()));
                }
            }
        }
        boolean asks = undo.state().get() instanceof UndoModel.Offered(Permit permit) && permit instanceof Permit.Asks;
        takeBack.setGraphic(asks ? Nodes.icon(Feather.KEY) : null);
        takeBack.setAccessibleText(texts.get(asks ? "undo.named.asks" : "undo.named", undo.label()));
        takeBack.setTooltip(asks ? new Tooltip(texts.get("undo.tooltip")) : null);
    }

    private void undoable(boolean shown, boolean disabled, String reason) {
        Nodes.show(takeBack, shown);
        takeBack.setDisable(disabled);
        aside.setText(reason);
        Nodes.show(aside, !reason.isEmpty());
    }

    private void showFacts(HistoryRow row) {
        facts.clear();
        if (row.record().state() == org.reeve.api.history.ChangeRecord.State.DONE) {
            fact("fact.before", row.details().before());
            fact("fact.after", row.record().text());
        }
        fact("fact.affected", String.join("\n", row.details().affected()));
        fact("fact.problem", row.record().problem().map(Enum::name).orElse(""));
        fact("fact.took", words.took(row));
        fact("fact.target", row.record().target());
        fact("fact.method", row.record().method());
        row.details().undoneBy().ifPresent(by -> fact("fact.undone.by", by.value()));
        row.details()
                .occasion()
                .flatMap(org.reeve.api.Occasion::undoes)
                .ifPresent(undone -> fact("fact.undoes", undone.value()));
        fact("fact.process", texts.get("process", Long.toString(row.record().pid())));
        fact("fact.id", row.id().value());
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            facts.longFact(texts, key, SafeText.block(value));
        }
    }
}
