package org.reeve.gui.processes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys of the page. */
final class ProcessesKeys {
    private static final KeyCombination KILL = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination END = new KeyCodeCombination(KeyCode.DELETE);

    private ProcessesKeys() {}

    /** What the keys do. */
    interface Target {
        void find();

        void readAgain();

        void end();

        void kill();
    }

    static void install(Node page, Target target) {
        PageKeys.install(page, event -> taken(event, target));
    }

    private static boolean taken(KeyEvent event, Target target) {
        if (PageKeys.FIND.match(event)) {
            target.find();
        } else if (event.getCode() == KeyCode.F5) {
            target.readAgain();
        } else if (event.getTarget() instanceof TextInputControl) {
            return false; // there the key deletes letters
        } else if (END.match(event)) {
            target.end();
        } else if (KILL.match(event)) {
            target.kill();
        } else {
            return false;
        }
        return true;
    }

    static List<Shortcut> listed(Texts texts) {
        return PageKeys.listed(texts, List.of("find", "table", "end", "kill", "twist", "several", "copy", "again"));
    }
}
