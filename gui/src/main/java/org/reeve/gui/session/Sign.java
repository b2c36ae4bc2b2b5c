package org.reeve.gui.session;

import java.util.Locale;

/** What the icon in the tray says, each by a shape of its own. */
public enum Sign {
    /** Nothing needs attention and nothing is asked. */
    WELL,
    /** Something needs attention. */
    ATTENTION,
    /** A change is on its way. */
    WORKING,
    /** Nothing needs attention; changes ask for a password. */
    LOCKED;

    /** The icon's name in the icon theme. */
    public String icon() {
        return "org.reeve.Reeve-" + name().toLowerCase(Locale.ROOT);
    }
}
