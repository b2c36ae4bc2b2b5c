package org.reeve.gui.services;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.PinItem;

/** The menu in which each action on a unit is pinned or unpinned, whether it is possible now or not. */
final class PinMenu {
    /** A signal is pinned where it is chosen. */
    private static final List<Deed> PINNED = List.of(
            Deeds.START,
            Deeds.RESTART,
            Deeds.RELOAD,
            Deeds.STOP,
            Deeds.ENABLE,
            Deeds.DISABLE,
            Deeds.MASK,
            Deeds.UNMASK);

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
                .setAll(PINNED.stream()
                        .map(deed -> PinItem.marked(actions, deed.call(unit.scope(), unit.name()), words.button(deed)))
                        .toList());
    }
}
