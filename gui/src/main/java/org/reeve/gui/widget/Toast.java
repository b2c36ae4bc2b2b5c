package org.reeve.gui.widget;

import java.util.List;

/**
 * A short notice that goes away by itself.
 *
 * @param text what happened
 * @param actions what can be done about it
 */
public record Toast(String text, List<Action> actions) {
    /** Copies the list. */
    public Toast {
        actions = List.copyOf(actions);
    }

    /** A button on the toast; pressing it closes the toast. */
    public record Action(String text, Runnable run) {}
}
