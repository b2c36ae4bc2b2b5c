package org.reeve.gui.connections;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys of the page; those that start and stop a service connect and disconnect here. */
final class ConnectionsKeys {
    private static final KeyCombination FIND = ctrl(KeyCode.F);
    private static final KeyCombination CONNECT = ctrl(KeyCode.S);
    private static final KeyCombination DISCONNECT = ctrl(KeyCode.T);

    private ConnectionsKeys() {}

    /** What the keys do. */
    interface Target {
        void find();

        void readAgain();

        void act(ConnectionAction action);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    static void install(Node page, Target target) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (taken(event, target)) {
                event.consume();
            }
        });
    }

    private static boolean taken(KeyEvent event, Target target) {
        if (FIND.match(event)) {
            target.find();
        } else if (event.getCode() == KeyCode.F5) {
            target.readAgain();
        } else if (CONNECT.match(event)) {
            target.act(ConnectionAction.CONNECT);
        } else if (DISCONNECT.match(event)) {
            target.act(ConnectionAction.DISCONNECT);
        } else {
            return false;
        }
        return true;
    }

    static List<Shortcut> listed(Texts texts) {
        return Stream.of("find", "table", "buttons", "CONNECT", "DISCONNECT", "copy", "again")
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }
}
