package org.reeve.gui.work;

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

    /** Refuses a name that a menu cannot show. */
    public QuickAction {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "not a name of a quick action: expected at most " + LONGEST_NAME + " characters on one line");
        }
    }

    /** Without a name or a picture of its own. */
    public static QuickAction of(Call call) {
        return new QuickAction("", "", call);
    }
}
