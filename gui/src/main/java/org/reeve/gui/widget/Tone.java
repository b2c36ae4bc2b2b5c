package org.reeve.gui.widget;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What colour says; a word beside it always says the same. */
public enum Tone {
    GOOD,
    OFF,
    BAD,
    BUSY;

    /** Gives a node this tone and no other. */
    public void mark(Node node) {
        for (Tone tone : values()) {
            node.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == this);
        }
    }
}
