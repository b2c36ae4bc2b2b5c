package org.reeve.gui.editor;

import java.util.ArrayList;
import java.util.List;

/** Characters that cannot be seen, or that hide or reverse what stands beside them. They are kept, and shown. Pure. */
public final class Hidden {
    private Hidden() {}

    /** Where the first one is; negative where there is none. */
    static int first(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (hides(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a text holds any. */
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n' && hides(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(char one) {
        if (one == '\t') {
            return false;
        }
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The same colours, with each of these characters on its own. */
    static List<Paint.Span> over(String line, List<Paint.Span> spans) {
        List<Paint.Span> all = new ArrayList<>();
        int done = 0;
        for (Paint.Span span : spans) {
            cut(line, done, span.from(), Hue.PLAIN, all);
            cut(line, span.from(), span.to(), span.hue(), all);
            done = span.to();
        }
        cut(line, done, line.length(), Hue.PLAIN, all);
        return List.copyOf(all);
    }

    private static void cut(String line, int from, int to, Hue hue, List<Paint.Span> all) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (hides(line.charAt(i))) {
                add(start, i, hue, all);
                all.add(new Paint.Span(i, i + 1, Hue.HIDDEN));
                start = i + 1;
            }
        }
        add(start, to, hue, all);
    }

    private static void add(int from, int to, Hue hue, List<Paint.Span> all) {
        if (from < to && hue != Hue.PLAIN) {
            all.add(new Paint.Span(from, to, hue));
        }
    }
}
