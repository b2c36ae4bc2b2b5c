package org.reeve.gui.widget;

import java.util.List;

/**
 * The end of something that was begun, told where the person looks: in the window when it is in front, by the desktop when it
 * is not.
 *
 * @param title what happened: "nginx.service restarted"
 * @param text what it is now, or why it did not work; may be empty
 * @param failed whether it did not work
 * @param actions what can be done about it
 */
public record Notice(String title, String text, boolean failed, List<Toast.Action> actions) {
    /** Copies the list. */
    public Notice {
        actions = List.copyOf(actions);
    }
}
