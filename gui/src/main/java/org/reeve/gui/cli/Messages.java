package org.reeve.gui.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the terminal form, from {@code cli.properties}. */
final class Messages {
    static final String BUNDLE = "org.reeve.gui.cli.cli";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE);

    private Messages() {}

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.getDefault()).format(arguments);
    }
}
