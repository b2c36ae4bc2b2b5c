package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Several chosen units: how many in which state, what they use, what can be done to all of them, and how far that is. */
final class SeveralPane extends VBox {
    private final UnitWords words;
    private final Texts texts;
    private final SeveralModel model;
    private final PageDeeds deeds;
    private final Label title = Nodes.word("", "unit-name");
    private final Label states = Nodes.label("", "muted");
    private final Label sums = Nodes.label("", "muted");
    private final Label hidden = Nodes.label("", "muted");
    private final FlowPane buttons = new FlowPane();
    private final CommandLine command = new CommandLine();
    private final ListView<UnitRow> names = new ListView<>();
    private final RoundView round;
    private Deed pointed = Deeds.RESTART;
    private Map<Deed, Integer> offered = Map.of();

    SeveralPane(UnitWords words, SeveralModel model, PageDeeds deeds) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.deeds = deeds;
        this.round = new RoundView(words, model.rounds());
        getStyleClass().addAll("detail-pane", "several");
        setMinWidth(0);
        buttons.getStyleClass().add("action-row");
        names.setId("several");
        names.setAccessibleText(texts.get("several.list"));
        names.setCellFactory(list -> new UnitNameCell(words));
        names.setMinHeight(60);
        names.setPrefHeight(60); // it grows into what the rest leaves over
        VBox.setVgrow(names, Priority.ALWAYS);
        model.sums().addListener((_, _, _) -> showSums());
        model.rounds().round().addListener((_, _, _) -> showButtons());
    }

    /** Puts everything in its place; {@code close} chooses one unit again. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("several.close"), close);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, closer);
        head.getStyleClass().add("detail-head");
        VBox all = new VBox(new VBox(head, states, sums, hidden), buttons, round, command, names);
        all.getStyleClass().add("detail-unit");
        VBox.setVgrow(all, Priority.ALWAYS);
        getChildren().setAll(all);
    }

    /** Shows what is chosen now; {@code visible} of them are in the table. */
    void show(Set<UnitRow.Key> chosen, long visible) {
        List<UnitRow> rows = model.rows();
        title.setText(texts.get("several.chosen", chosen.size()));
        states.setText(states(rows));
        hidden.setText(texts.get("several.hidden", chosen.size() - visible));
        Nodes.show(hidden, visible < chosen.size());
        if (!names.getItems().equals(rows)) {
            names.getItems().setAll(rows);
        }
        showSums();
        showButtons();
    }

    /** How many are in which state, the most urgent first. */
    private String states(List<UnitRow> rows) {
        Map<org.reeve.api.services.ActiveState, Integer> counts =
                new EnumMap<>(org.reeve.api.services.ActiveState.class);
        rows.forEach(row -> counts.merge(row.active(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(texts.get("several." + state.name(), count)));
        return String.join(" · ", parts);
    }

    private void showSums() {
        SeveralModel.Sums known = model.sums().get();
        sums.setText(
                switch (known.units()) {
                    case -1 -> texts.get("several.reading");
                    case 0 -> texts.get("several.no.sums");
                    default ->
                        texts.get("several.sums", Texts.bytes(known.memoryBytes()), known.tasks(), known.units());
                });
    }

    private void showButtons() {
        boolean open = model.rounds().open();
        Nodes.show(buttons, !open);
        Map<Deed, Integer> now = model.possible();
        if (!now.equals(offered)) {
            offered = Map.copyOf(now);
            Optional<Deed> focused = focused();
            buttons.getChildren()
                    .setAll(now.entrySet().stream().map(this::button).toList());
            focused.flatMap(this::find).ifPresent(Node::requestFocus);
        }
        if (!now.isEmpty() && !now.containsKey(pointed)) {
            pointed = now.keySet().iterator().next();
        }
        showCommand();
    }

    private Optional<Deed> focused() {
        return buttons.getChildren().stream()
                .filter(Node::isFocused)
                .map(node -> (Deed) node.getUserData())
                .findFirst();
    }

    private Optional<Node> find(Deed deed) {
        return buttons.getChildren().stream()
                .filter(node -> deed.equals(node.getUserData()))
                .findFirst();
    }

    private Button button(Map.Entry<Deed, Integer> one) {
        Deed deed = one.getKey();
        String style = deed.equals(Deeds.STOP) ? "danger" : deed.equals(Deeds.RESTART) ? "primary" : "plain";
        Button button = Nodes.button(
                texts.get("counted", words.button(deed), one.getValue()), () -> deeds.beginSeveral(deed), style);
        button.setUserData(deed);
        button.focusedProperty().addListener((_, _, at) -> point(deed, at));
        button.hoverProperty().addListener((_, _, at) -> point(deed, at));
        return button;
    }

    private void point(Deed deed, boolean at) {
        if (at) {
            pointed = deed;
            showCommand();
        }
    }

    private void showCommand() {
        List<UnitRow> takers = model.takers(pointed);
        Nodes.show(command, !takers.isEmpty());
        if (!takers.isEmpty()) {
            command.show(Several.command(
                    takers.getFirst().scope(),
                    pointed,
                    takers.stream().map(UnitRow::name).toList()));
        }
    }

    /** Puts the keyboard on the first thing that can be done. */
    void focusFirst() {
        if (!round.focusFirst()) {
            buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }
}
