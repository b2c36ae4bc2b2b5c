package org.reeve.gui.widget;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import org.reeve.api.Call;

/** The menu items that make a call a quick action, and none any more. */
public final class PinItem {
    private PinItem() {}

    /** "Pin as quick action" or "Unpin", as it is now. */
    public static MenuItem of(Actions actions, Call call) {
        Texts texts = Texts.of(PinItem.class);
        boolean pinned = actions.pinned(call);
        MenuItem item = new MenuItem(texts.get(pinned ? "unpin" : "pin"));
        item.setOnAction(event -> turn(actions, call, pinned));
        return item;
    }

    /** An action's word with a mark where it is pinned, for a menu of several of them. */
    public static MenuItem marked(Actions actions, Call call, String word) {
        boolean pinned = actions.pinned(call);
        CheckMenuItem item = new CheckMenuItem(word);
        item.setSelected(pinned);
        item.setOnAction(event -> turn(actions, call, pinned));
        return item;
    }

    private static void turn(Actions actions, Call call, boolean pinned) {
        if (pinned) {
            actions.unpin(call);
        } else {
            actions.pin(call);
        }
    }

    /** Gives a button a menu that pins what the button does; by the pointer's second button and by the menu key. */
    public static void on(Control button, Actions actions, Supplier<Optional<Call>> call) {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(event -> call.get().ifPresent(now -> menu.getItems().setAll(of(actions, now))));
        button.setContextMenu(menu);
    }
}
