package org.reeve.gui.widget;

import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;

/** What the window does for its pages. */
public interface Desk {
    /** Shows a notice that goes away by itself. */
    void toast(Toast toast);

    /** Tells the end of something: a toast while the window is in front, else a notification of the desktop's. */
    void tell(Notice notice);

    /** Asks before something is done. Brings the window to the front where it is not. */
    void ask(Question question);

    /** Asks how something is to be done. */
    void sheet(Sheet sheet);

    /**
     * Unlocks, with one password prompt, and tells how that ended: empty where it is unlocked now. Cancelling the token closes the
     * prompt.
     */
    Cancel unlock(Consumer<Optional<HelperException>> ended);

    /** Shows details. */
    void details(Details details);

    /** Brings the window to the front, out of the tray too. */
    void raise();

    /** Brings a page to the front of the window. */
    void open(String pageId);

    /** Explains why there are own rights only, and what to do. */
    void explainRights();
}
