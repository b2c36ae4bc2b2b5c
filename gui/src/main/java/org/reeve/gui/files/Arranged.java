package org.reeve.gui.files;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which rows of a folder are shown, and in which order; folders always come first. Pure.
 *
 * @param text part of the names that are shown; empty for all
 * @param hidden whether names with a dot first are shown
 * @param by what they are sorted by
 * @param down whether the largest comes first
 */
record Arranged(String text, boolean hidden, By by, boolean down) {
    /** By names. */
    static final Arranged FIRST = new Arranged("", false, By.NAME, false);

    /** What rows are sorted by. */
    enum By {
        NAME,
        KIND,
        SIZE,
        OWNER,
        MODE,
        MODIFIED
    }

    Arranged with(String now) {
        return new Arranged(now, hidden, by, down);
    }

    Arranged showing(boolean now) {
        return new Arranged(text, now, by, down);
    }

    Arranged sorted(By now, boolean turned) {
        return new Arranged(text, hidden, now, turned);
    }

    /** The rows that are shown, in their order. */
    List<FileRow> of(List<FileRow> all) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(row -> (hidden || !row.hidden()) && row.plain().contains(wanted))
                .sorted(order())
                .toList();
    }

    private Comparator<FileRow> order() {
        Comparator<FileRow> names = Arranged::byName;
        Comparator<FileRow> first =
                switch (by) {
                    case NAME -> names;
                    case KIND -> Comparator.comparing(row -> row.entry().kind());
                    case SIZE -> Comparator.comparingLong(row -> row.entry().size());
                    case OWNER ->
                        Comparator.comparing(
                                        (FileRow row) -> row.entry().owner().user())
                                .thenComparing(row -> row.entry().owner().group());
                    case MODE ->
                        Comparator.comparingInt(row -> row.entry().mode().value());
                    case MODIFIED ->
                        Comparator.comparing(
                                row -> row.entry().times().modified().instant());
                };
        Comparator<FileRow> folders = Comparator.comparing(row -> !row.isFolder());
        return folders.thenComparing(down ? first.reversed() : first).thenComparing(names);
    }

    /** As a person counts: file2 before file10. */
    static int byName(FileRow one, FileRow other) {
        String a = one.plain();
        String b = other.plain();
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a.charAt(i)) && digit(b.charAt(j))) {
                int endA = digits(a, i);
                int endB = digits(b, j);
                int order = number(a, i, endA, b, j, endB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : one.name().compareTo(other.name());
    }

    private static int number(String a, int i, int endA, String b, int j, int endB) {
        int from = zeros(a, i, endA);
        int to = zeros(b, j, endB);
        int longer = Integer.compare(endA - from, endB - to);
        return longer != 0 ? longer : a.substring(from, endA).compareTo(b.substring(to, endB));
    }

    private static int zeros(String text, int from, int end) {
        int at = from;
        while (at < end - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean digit(char one) {
        return one >= '0' && one <= '9';
    }
}
