package org.reeve.gui.connections;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys of the page; those that start and stop a service connect and disconnect here. */
final class ConnectionsKeys {
    private static final KeyCombination CONNECT = PageKeys.ctrl(KeyCode.S);
    private static final KeyCombination DISCONNECT = PageKeys.ctrl(KeyCode.T);

    private ConnectionsKeys() {}

    /** What the keys do. */
    interface Target {
        void find();

        void readAgain();

        void act(ConnectionAction action);
    }

    static void install(Node page, Target target) {
        PageKeys.install(page, event -> taken(event, target));
    }

    private static boolean taken(KeyEvent event, Target target) {
        if (PageKeys.FIND.match(event)) {
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
        return PageKeys.listed(texts, List.of("find", "table", "buttons", "CONNECT", "DISCONNECT", "copy", "again"));
    }
}
