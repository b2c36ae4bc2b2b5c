package org.reeve.gui.settings;

import java.util.List;
import java.util.Locale;
import org.reeve.gui.widget.Shortcut;

/**
 * The shortcuts of one place.
 *
 * @param title where they work: the window, or a page
 * @param all the shortcuts
 */
public record ShortcutGroup(String title, List<Shortcut> all) {
    /** Copies the list. */
    public ShortcutGroup {
        all = List.copyOf(all);
    }

    /** Those that have every word somewhere; all of them where the title has. */
    ShortcutGroup fitting(List<String> words) {
        return new ShortcutGroup(
                title,
                all.stream()
                        .filter(shortcut -> fits(shortcut.keys() + " " + shortcut.meaning() + " " + title, words))
                        .toList());
    }

    private static boolean fits(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.getDefault());
        return words.stream().allMatch(lower::contains);
    }
}
