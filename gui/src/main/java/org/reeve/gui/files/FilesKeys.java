package org.reeve.gui.files;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys of the page. */
record FilesKeys(FolderModel model, Target target) {
    /** What the keys do. */
    interface Target {
        void find();

        void type();

        void rename();

        void remove();

        void closeFile();

        void toggleHidden();

        /** Whether the open file took the key. */
        boolean file(KeyEvent event);

        /** Whether a folder is in front. */
        boolean browsing();
    }

    boolean taken(KeyEvent event) {
        if (target.file(event)) {
            return true;
        }
        if (PageKeys.ctrl(KeyCode.W).match(event)) {
            target.closeFile();
            return true;
        }
        return target.browsing() && (moved(event) || browsed(event));
    }

    private boolean moved(KeyEvent event) {
        if (!event.isAltDown() || event.isShortcutDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> model.up();
            case LEFT -> model.back();
            case RIGHT -> model.forward();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean browsed(KeyEvent event) {
        if (PageKeys.FIND.match(event)) {
            target.find();
        } else if (PageKeys.shift(KeyCode.L).match(event)) {
            target.type();
        } else if (PageKeys.shift(KeyCode.H).match(event)) {
            target.toggleHidden();
        } else if (event.getCode() == KeyCode.F5) {
            model.read();
        } else if (event.getTarget() instanceof TextInputControl) {
            return false; // there the keys are letters
        } else if (event.getCode() == KeyCode.F2) {
            target.rename();
        } else if (event.getCode() == KeyCode.DELETE) {
            target.remove();
        } else {
            return false;
        }
        return true;
    }

    static List<Shortcut> listed(Texts texts) {
        return PageKeys.listed(
                texts,
                List.of(
                        "find", "open", "up", "back", "forward", "path", "hidden", "rename", "remove", "again", "save",
                        "replace", "next", "line", "undo", "close"));
    }
}
