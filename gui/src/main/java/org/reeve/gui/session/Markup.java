package org.reeve.gui.session;

import org.reeve.gui.widget.SafeText;

/** Text for parts of the desktop that take it for markup. */
final class Markup {
    private Markup() {}

    /** Shown as it stands, whatever is in it. */
    static String escape(String text) {
        return SafeText.block(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
