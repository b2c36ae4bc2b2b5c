package org.reeve.gui.session;

import java.util.List;
import java.util.regex.Pattern;
import org.reeve.gui.widget.SafeText;

/** A line of the tray's menu. */
public sealed interface MenuEntry {
    /** Tells the line apart; the same line keeps it while its words change. */
    String key();

    /**
     * Something to choose, or only to read.
     *
     * @param label as a person reads it; what is in it that is not harmless is made so
     * @param icon a name by the freedesktop.org icon naming specification; anything else is left out
     * @param enabled whether it can be chosen
     */
    record Line(String key, String label, String icon, boolean enabled) implements MenuEntry {
        private static final int LONGEST = 100;
        private static final Pattern ICON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

        /** Cleans. */
        public Line {
            label = shortened(SafeText.line(label));
            icon = ICON.matcher(icon).matches() ? icon : "";
        }

        private static String shortened(String label) {
            int characters = label.codePointCount(0, label.length());
            return characters <= LONGEST ? label : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }
    }

    /** A line between groups. */
    record Separator(String key) implements MenuEntry {}

    /** A menu of its own. */
    record Submenu(String key, String label, List<MenuEntry> entries) implements MenuEntry {
        /** Copies the list. */
        public Submenu {
            label = SafeText.line(label);
            entries = List.copyOf(entries);
        }
    }
}
