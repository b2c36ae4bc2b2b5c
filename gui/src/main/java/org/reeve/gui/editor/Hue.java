package org.reeve.gui.editor;

import java.util.List;
import java.util.Locale;

/** What a piece of a line is; its colour is a style class. */
public enum Hue {
    /** Nothing of note. */
    PLAIN,
    /** A section, a block's name, an element. */
    SECTION,
    /** What is set. */
    KEY,
    /** A word of the language. */
    WORD,
    /** What stands in quotes. */
    QUOTED,
    /** A number, a truth value. */
    NUMBER,
    /** A variable, a reference, an escape. */
    SPECIFIER,
    /** What is left out. */
    COMMENT,
    /** A character that cannot be seen, or that hides or reverses others. */
    HIDDEN;

    /** Its style classes. */
    public List<String> styles() {
        return this == PLAIN ? List.of() : List.of("code-" + name().toLowerCase(Locale.ROOT));
    }
}
