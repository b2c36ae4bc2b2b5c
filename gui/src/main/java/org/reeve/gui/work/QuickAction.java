package org.reeve.gui.work;

import java.util.regex.Pattern;
import org.reeve.api.Call;

/**
 * A call at hand: in the tray's menu and on the Overview. What it is called is made from the call; the name only stands before
 * it.
 *
 * @param name a person's own word for it, such as {@code Web server}; empty for none
 * @param icon a name by the freedesktop.org icon naming specification; empty for its feature's own
 * @param call what it does
 */
public record QuickAction(String name, String icon, Call call) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    // A name and never a path: the panel that draws the tray's menu would open the file.
    private static final Pattern ICON = Pattern.compile("[a-z0-9-]{0,64}");

    /** Refuses a name that a menu cannot show, and an icon that is no name of one. */
    public QuickAction {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "not a name of a quick action: expected at most " + LONGEST_NAME + " characters on one line");
        }
        if (!ICON.matcher(icon).matches()) {
            throw new IllegalArgumentException("not the name of an icon: expected one such as network-vpn");
        }
    }

    /** Without a name or a picture of its own. */
    public static QuickAction of(Call call) {
        return new QuickAction("", "", call);
    }
}
