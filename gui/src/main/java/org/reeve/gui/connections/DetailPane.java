package org.reeve.gui.connections;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.Texts;

/** The selected connection: what it is, what can be done, what was done, its addresses and its traffic. */
final class DetailPane extends VBox {
    private final ConnectionWords words;
    private final Texts texts;
    private final ConnectionsModel model;
    private final TrafficModel traffic;
    private final ActionsModel actions;
    private final FontIcon icon = new FontIcon();
    private final Label name = Nodes.word("", "unit-name");
    private final Label kind = Nodes.label("", "muted");
    private final VBox unit = new VBox();
    private final Label hint;
    private final CommandLine command = new CommandLine();
    private final ActionBar bar;
    private final ConnectionFacts facts;
    private final OutcomeCard outcome;
    private final Failures failures;

    DetailPane(
            ConnectionWords words,
            ConnectionsModel model,
            TrafficModel traffic,
            ActionsModel actions,
            ConnectionMenu menu,
            Desk desk) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.traffic = traffic;
        this.actions = actions;
        this.bar = new ActionBar(words, actions, menu);
        this.facts = new ConnectionFacts(words);
        this.outcome = new OutcomeCard(desk);
        this.failures = new Failures(texts, actions, desk);
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        VBox.setVgrow(unit, Priority.ALWAYS);
        listen();
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        icon.getStyleClass().add("picture");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(icon, name, closer);
        head.getStyleClass().add("detail-head");
        ScrollPane below = new ScrollPane(facts.grid());
        below.setFitToWidth(true);
        below.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        below.setFocusTraversable(true);
        below.setAccessibleText(texts.get("facts"));
        VBox.setVgrow(below, Priority.ALWAYS);
        unit.getStyleClass().add("detail-unit");
        unit.getChildren().addAll(new VBox(head, kind), bar, outcome, command, below);
        getChildren().setAll(hint, unit);
        show();
    }

    private void listen() {
        InvalidationListener again = changed -> show();
        model.selected().addListener(again);
        actions.attempts().addListener(again);
        actions.attempts().addListener((MapChangeListener<ConnectionId, Attempt>) change -> {
            if (change.wasAdded()) {
                change.getValueAdded().job().state().addListener(again);
                change.getValueAdded().job().seconds().addListener(again);
            }
        });
        traffic.flows().addListener((_, _, _) -> model.selected().get().ifPresent(this::showFacts));
    }

    void focusFirst() {
        bar.focusFirst();
    }

    private void show() {
        Optional<Connection> selected = model.selected().get();
        Nodes.show(hint, selected.isEmpty());
        Nodes.show(unit, selected.isPresent());
        selected.ifPresent(this::show);
    }

    private void show(Connection connection) {
        icon.setIconCode(Looks.state(connection));
        Looks.tone(connection).mark(icon);
        name.setText(words.name(connection));
        name.setTooltip(new Tooltip(words.name(connection)));
        kind.setText(texts.get("kind", words.type(connection.type()), words.state(connection)));
        Optional<Attempt> attempt = Optional.ofNullable(actions.attempts().get(connection.id()));
        bar.show(connection, attempt);
        attempt.ifPresentOrElse(one -> outcome.show(one.job(), problem -> failures.tell(one, problem)), outcome::clear);
        command.show(told(connection, attempt));
        showFacts(connection);
    }

    /** The command of what is being done, or of what the button does. */
    private static List<String> told(Connection connection, Optional<Attempt> attempt) {
        ConnectionAction action = attempt.map(one -> one.act().action())
                .or(() -> ConnectionMenu.offered(connection))
                .orElse(ConnectionAction.DISCONNECT);
        return ConnectionsCommands.command(action, connection.id());
    }

    private void showFacts(Connection connection) {
        facts.show(connection, traffic.flows().get());
    }
}
