package org.reeve.gui.widget;

import org.kordamp.ikonli.Ikon;

/**
 * Something the palette offers.
 *
 * @param icon what it is, as a picture
 * @param title what it does or where it leads
 * @param subtitle the command that does it, or the page it leads to
 * @param hint what happens first, such as a password prompt; empty for nothing
 * @param open shows it, without changing anything
 * @param run does it at once; the same as {@code open} where there is nothing to do
 */
public record Found(Ikon icon, String title, String subtitle, String hint, Runnable open, Runnable run) {
    /** A place to go to. */
    public static Found place(Ikon icon, String title, String subtitle, Runnable open) {
        return new Found(icon, title, subtitle, "", open, open);
    }

    /** Whether running it differs from opening it. */
    public boolean runs() {
        return open != run;
    }
}
