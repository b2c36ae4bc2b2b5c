package org.reeve.gui.widget;

import java.util.List;

/**
 * What is asked before something with a consequence is done.
 *
 * @param title the question
 * @param consequences one sentence each
 * @param yes the word on the button that does it
 * @param run does it
 */
public record Question(String title, List<String> consequences, String yes, Runnable run) {
    /** Copies the list. */
    public Question {
        consequences = List.copyOf(consequences);
    }
}
