package org.reeve.gui.widget;

/** What the window does for its pages. */
public interface Desk {
    /** Shows a notice that goes away by itself. */
    void toast(Toast toast);

    /** Asks before something is done. */
    void ask(Question question);

    /** Shows details. */
    void details(Details details);

    /** Brings a page to the front. */
    void open(String pageId);

    /** Explains why there are own rights only, and what to do. */
    void explainRights();
}
