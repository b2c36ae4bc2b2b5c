package org.reeve.gui.logs;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys of the page. */
final class LogsKeys {
    private LogsKeys() {}

    /** What the keys do. */
    interface Target {
        void find();

        void chooseUnits();

        void follow();

        void around();

        void onlyUnit();

        void export();

        void save();

        void openFolder();

        void zoom();

        void back();

        void readAgain();
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    static void install(Node page, Target target) {
        Map<KeyCombination, Runnable> keys = Map.ofEntries(
                Map.entry(ctrl(KeyCode.F), target::find),
                Map.entry(ctrl(KeyCode.U), target::chooseUnits),
                Map.entry(ctrl(KeyCode.G), target::follow),
                Map.entry(ctrl(KeyCode.B), target::around),
                Map.entry(ctrl(KeyCode.I), target::onlyUnit),
                Map.entry(ctrl(KeyCode.E), target::export),
                Map.entry(ctrl(KeyCode.S), target::save),
                Map.entry(ctrl(KeyCode.O), target::openFolder),
                Map.entry(ctrl(KeyCode.R), target::zoom),
                Map.entry(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), target::back),
                Map.entry(new KeyCodeCombination(KeyCode.F5), target::readAgain));
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.entrySet().stream()
                .filter(key -> key.getKey().match(event))
                .findFirst()
                .ifPresent(key -> {
                    event.consume();
                    key.getValue().run();
                }));
    }

    static List<Shortcut> listed(Texts texts) {
        return List.of(
                        "find", "table", "ends", "enter", "copy", "units", "follow", "around", "only", "graph", "zoom",
                        "export", "save", "open", "back", "again")
                .stream()
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }
}
