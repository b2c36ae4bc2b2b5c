package org.reeve.gui.session;

import java.util.List;

/**
 * What the desktop is asked to show.
 *
 * @param about what it is about; a later one about the same takes its place
 * @param title one line
 * @param text more of it; may be empty
 * @param urgent whether it stays until it was seen
 * @param actions the words on its buttons, in their order
 */
public record Notification(String about, String title, String text, boolean urgent, List<String> actions) {
    /** Copies the list. */
    public Notification {
        actions = List.copyOf(actions);
    }

    /** What is done with it. Called on the bus' threads. */
    public interface Reader {
        /** It was clicked itself. */
        void opened(Activation activation);

        /** One of its buttons was pressed. */
        void pressed(int action, Activation activation);

        /** Nobody shows it, or not its buttons. */
        void notShown();
    }
}
