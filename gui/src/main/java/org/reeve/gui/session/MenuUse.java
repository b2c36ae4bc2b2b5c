package org.reeve.gui.session;

/** Hears what a person does with the tray's menu, as far as the panel tells. On the bus' threads. */
public interface MenuUse {
    /** It is being opened. Some panels tell this twice, and some tell nothing else. */
    void opened();

    /** A menu within it is being opened. */
    void openedWithin();

    /** It is gone; where a line was chosen, some panels tell so only afterwards. */
    void closed();

    /** A line was chosen. */
    void chosen(String key);
}
