package org.reeve.gui.overview;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.QuickAction;

/** The menu of a quick action. */
final class QuickMenu extends ContextMenu {
    QuickMenu(Texts texts, QuickModel model, QuickAction action) {
        Optional<CallWords> words = model.words(action.call());
        MenuItem up = item(texts.get("quick.up"), () -> model.move(action, -1));
        MenuItem down = item(texts.get("quick.down"), () -> model.move(action, 1));
        MenuItem show = item(
                texts.get("quick.show"),
                () -> words.ifPresent(known -> known.show().run()));
        MenuItem copy = item(
                texts.get("copy.command"),
                () -> words.ifPresent(known -> Nodes.copy(String.join(" ", known.command()))));
        up.setDisable(model.first(action));
        down.setDisable(model.last(action));
        show.setDisable(words.isEmpty());
        copy.setDisable(words.isEmpty());
        getItems()
                .addAll(
                        show,
                        copy,
                        new SeparatorMenuItem(),
                        up,
                        down,
                        item(texts.get("quick.edit"), model::edit),
                        item(texts.get("quick.remove"), () -> model.remove(action)));
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> run.run());
        return item;
    }
}
