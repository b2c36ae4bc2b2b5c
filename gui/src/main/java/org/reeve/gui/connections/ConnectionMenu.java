package org.reeve.gui.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import org.reeve.api.Call;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** What a connection's menus offer: connecting, copying what is worth it, quick actions. */
final class ConnectionMenu {
    private final ConnectionWords words;
    private final Texts texts;
    private final ActionsModel actions;
    private final Actions quick;
    private final ConnectionsModel model;

    ConnectionMenu(ConnectionWords words, ActionsModel actions, Actions quick, ConnectionsModel model) {
        this.words = words;
        this.texts = words.texts();
        this.actions = actions;
        this.quick = quick;
        this.model = model;
    }

    /** The action that a connection's state leaves; absent while it is on its way down. */
    static Optional<ConnectionAction> offered(Connection connection) {
        return switch (connection.state()) {
            case DISCONNECTED -> Optional.of(ConnectionAction.CONNECT);
            case CONNECTED, CONNECTING -> Optional.of(ConnectionAction.DISCONNECT);
            case DISCONNECTING -> Optional.empty();
        };
    }

    TableRow<Connection> on(TableRow<Connection> row) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> Optional.ofNullable(row.getItem())
                .ifPresent(connection -> menu.getItems().setAll(ofRow(connection))));
        menu.getItems().add(new MenuItem());
        row.itemProperty().addListener((_, _, connection) -> row.setContextMenu(connection == null ? null : menu));
        return row;
    }

    private List<MenuItem> ofRow(Connection connection) {
        List<MenuItem> items = new ArrayList<>();
        offered(connection).ifPresent(action -> {
            MenuItem item = item(button(connection, action), () -> {
                model.selected().set(Optional.of(connection));
                actions.begin(connection.id(), action);
            });
            item.setDisable(actions.busy(connection.id()));
            items.add(item);
            items.add(new SeparatorMenuItem());
        });
        items.addAll(of(connection));
        return items;
    }

    private String button(Connection connection, ConnectionAction action) {
        return connection.state() == ConnectionState.CONNECTING ? texts.get("button.STOP") : words.button(action);
    }

    /** Copying and quick actions. */
    List<MenuItem> of(Connection connection) {
        List<MenuItem> items = new ArrayList<>();
        items.add(copy("copy.name", words.name(connection)));
        items.add(copy("copy.address", String.join("\n", ConnectionWords.bare(connection))));
        items.add(copy("copy.uuid", connection.id().value()));
        items.add(copy(
                "copy.command",
                String.join(
                        " ",
                        ConnectionsCommands.command(
                                offered(connection).orElse(ConnectionAction.CONNECT), connection.id()))));
        items.add(new SeparatorMenuItem());
        for (ConnectionAction action : ConnectionAction.values()) {
            items.add(pin(action, ConnectionsCommands.call(action, connection.id())));
        }
        return items;
    }

    private MenuItem copy(String key, String text) {
        MenuItem item = item(texts.get(key), () -> Nodes.copy(text));
        item.setDisable(text.isEmpty());
        return item;
    }

    private MenuItem pin(ConnectionAction action, Call call) {
        return quick.pinned(call)
                ? item(texts.get("unpin", words.button(action)), () -> quick.unpin(call))
                : item(texts.get("pin", words.button(action)), () -> quick.pin(call));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
