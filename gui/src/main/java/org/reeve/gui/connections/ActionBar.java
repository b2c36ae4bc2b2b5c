package org.reeve.gui.connections;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** The button of a connection in each of its states: connect, disconnect, on its way and how to give that up. */
final class ActionBar extends VBox {
    private final Texts texts;
    private final ActionsModel actions;
    private final ConnectionMenu menu;
    private final FlowPane row = new FlowPane();
    private final Button connect;
    private final Button disconnect;
    private final Button giveUp;
    private final MenuButton more = new MenuButton();
    private final Label doing = Nodes.word("", "doing");
    private final Label aside = Nodes.label("", "muted");
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private Optional<Connection> shown = Optional.empty();
    private Optional<Attempt> open = Optional.empty();

    ActionBar(ConnectionWords words, ActionsModel actions, ConnectionMenu menu) {
        this.texts = words.texts();
        this.actions = actions;
        this.menu = menu;
        connect = make(ConnectionAction.CONNECT, words.button(ConnectionAction.CONNECT), "primary");
        disconnect = make(ConnectionAction.DISCONNECT, words.button(ConnectionAction.DISCONNECT), "danger");
        giveUp = Nodes.button(texts.get("cancel"), this::giveUp);
        getStyleClass().add("action-bar");
        row.getStyleClass().add("action-row");
        row.getChildren().addAll(connect, disconnect, doing, giveUp, more());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.accessibleTextProperty().bind(doing.textProperty());
        getChildren().addAll(row, progress, aside);
    }

    private Button make(ConnectionAction action, String word, String style) {
        Button button = Nodes.button(word, () -> begin(action), style);
        String keys = texts.get("keys." + action.name());
        button.setGraphic(Nodes.word(keys, "key-hint"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleText(word);
        button.setAccessibleHelp(keys);
        return button;
    }

    private MenuButton more() {
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setGraphic(Nodes.icon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().add("more");
        more.setAccessibleText(texts.get("more"));
        more.setTooltip(new Tooltip(texts.get("more")));
        more.setOnShowing(event -> shown.ifPresent(one -> more.getItems().setAll(menu.of(one))));
        return more;
    }

    private void begin(ConnectionAction action) {
        shown.ifPresent(one -> actions.begin(one.id(), action));
    }

    /** What was begun here is given up; what somebody else began is disconnected. */
    private void giveUp() {
        open.ifPresentOrElse(attempt -> attempt.job().giveUp(), () -> begin(ConnectionAction.DISCONNECT));
    }

    /** Puts the keyboard on the first thing that can be done. */
    void focusFirst() {
        row.getChildren().stream()
                .filter(node -> node.isVisible() && !node.isDisabled() && node.isFocusTraversable())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Shows the state of a connection, and of what is being done to it. */
    void show(Connection connection, Optional<Attempt> attempt) {
        boolean focused = row.getChildren().stream().anyMatch(Node::isFocused);
        Optional<Node> before =
                row.getChildren().stream().filter(Node::isFocused).findFirst();
        shown = Optional.of(connection);
        open = attempt.filter(one -> one.job().state().get().open());
        Nodes.show(connect, open.isEmpty() && connection.state() == ConnectionState.DISCONNECTED);
        Nodes.show(disconnect, open.isEmpty() && connection.state() == ConnectionState.CONNECTED);
        more.getItems().setAll(menu.of(connection));
        open.ifPresentOrElse(this::own, () -> others(connection));
        // The pressed button made room for another; the keyboard goes on with that one.
        if (focused && before.filter(Node::isVisible).isEmpty()) {
            focusFirst();
        }
    }

    private void own(Attempt attempt) {
        Job job = attempt.job();
        String seconds = Texts.span(Duration.ofSeconds(job.seconds().get()));
        switch (job.state().get()) {
            case Job.Starting _ -> tell(texts.get("starting.helper"), "", true);
            case Job.Asking _ -> tell(texts.get("waiting.password"), "", true);
            case Job.Running _ ->
                tell(
                        texts.get("doing." + attempt.act().action().name(), seconds),
                        texts.get("goes.on"),
                        attempt.act().action() == ConnectionAction.CONNECT);
            case Job.Lost _ -> tell(texts.get("looking.up"), "", false);
            case Job.Done _, Job.Failed _ -> tell("", "", false);
        }
    }

    private void others(Connection connection) {
        switch (connection.state()) {
            case CONNECTING -> tell(texts.get("state.CONNECTING"), "", true);
            case DISCONNECTING -> tell(texts.get("state.DISCONNECTING"), "", false);
            case CONNECTED, DISCONNECTED -> tell("", "", false);
        }
    }

    private void tell(String text, String note, boolean cancellable) {
        doing.setText(text);
        aside.setText(note);
        giveUp.setText(texts.get(open.isPresent() ? "cancel" : "button.STOP"));
        Nodes.show(doing, !text.isEmpty());
        Nodes.show(aside, !note.isEmpty());
        Nodes.show(giveUp, cancellable);
        Nodes.show(progress, !text.isEmpty());
    }
}
