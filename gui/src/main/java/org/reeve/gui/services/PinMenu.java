package org.reeve.gui.services;

import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.PinItem;

/** The menu in which each action on a unit is pinned or unpinned, whether it is possible now or not. */
final class PinMenu {
    private PinMenu() {}

    static Menu of(UnitWords words, Actions actions, UnitRow unit) {
        Menu menu = new Menu();
        title(menu, words);
        fill(menu, words, actions, unit);
        return menu;
    }

    /** An empty menu would not open. */
    static void title(Menu menu, UnitWords words) {
        menu.setText(words.texts().get("pin.menu"));
        menu.getItems().setAll(new MenuItem());
    }

    static void fill(Menu menu, UnitWords words, Actions actions, UnitRow unit) {
        menu.getItems()
                .setAll(Stream.of(UnitAction.START, UnitAction.RESTART, UnitAction.RELOAD, UnitAction.STOP)
                        .map(action -> PinItem.marked(
                                actions,
                                ServicesCommands.call(unit.scope(), action, unit.name()),
                                words.button(action)))
                        .toList());
    }
}
