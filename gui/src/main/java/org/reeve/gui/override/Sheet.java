package org.reeve.gui.override;

import java.util.Optional;
import javafx.scene.Node;

/** What lies over the page until it is closed. */
interface Sheet {
    /** What it shows. */
    Node node();

    /** Whether it is still good when it is opened again: it holds what was written, or a change is on its way. */
    boolean worthKeeping();

    /** What would be lost with the window, in one sentence. */
    Optional<String> unsaved();

    /** It is shown: read, and take the keyboard. */
    void opened();

    /** It is not shown any more: stop reading. */
    void closed();
}
