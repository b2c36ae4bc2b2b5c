package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;

/** Settings put into a text: at the end of their section where it has that already, else in a new one. Pure. */
final class Insertion {
    private Insertion() {}

    /** The text with some lines in a section, such as {@code [Service]}. */
    static String into(String text, String section, List<String> lines) {
        List<String> all = new ArrayList<>(text.stripTrailing().lines().toList());
        int head = last(all, section);
        if (head < 0) {
            if (!all.isEmpty()) {
                all.add("");
            }
            all.add(section);
            all.addAll(lines);
        } else {
            all.addAll(end(all, head), lines);
        }
        return String.join("\n", all) + "\n";
    }

    private static int last(List<String> all, String section) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).strip().equals(section)) {
                return i;
            }
        }
        return -1;
    }

    /** After the last line of a section that says something. */
    private static int end(List<String> all, int head) {
        int end = head + 1;
        for (int i = head + 1; i < all.size() && !all.get(i).strip().startsWith("["); i++) {
            if (!all.get(i).isBlank()) {
                end = i + 1;
            }
        }
        return end;
    }
}
