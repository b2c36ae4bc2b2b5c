package org.reeve.gui.tray;

import org.reeve.gui.session.MenuEntry;

/**
 * A line of the menu and what it does.
 *
 * @param entry what is shown
 * @param run what choosing it does; nothing where it is only to be read
 */
record MenuLine(MenuEntry entry, Runnable run) {
    static MenuLine of(String key, String label, String icon, Runnable run) {
        return new MenuLine(new MenuEntry.Line(key, label, icon, true), run);
    }

    static MenuLine toRead(String key, String label, String icon) {
        return new MenuLine(new MenuEntry.Line(key, label, icon, false), () -> {});
    }
}
