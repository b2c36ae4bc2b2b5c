package org.reeve.gui.quick;

import java.util.Locale;
import org.reeve.gui.widget.Texts;

/** What an argument is called. */
final class ArgumentWords {
    private ArgumentWords() {}

    /** From the bundle; a type without a word there is called by its own name: {@code UnitName} is "Unit name". */
    static String of(Texts texts, String type) {
        String key = "argument." + type;
        if (texts.has(key)) {
            return texts.get(key);
        }
        String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
