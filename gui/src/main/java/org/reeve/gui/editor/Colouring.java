package org.reeve.gui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The colours of lines, each when it is looked at. How a line begins follows from those before it, which is remembered until one of
 * them changes. Not for several threads.
 */
final class Colouring {
    /** A longer line is not coloured beyond this. */
    static final int LONGEST = 4_000;

    private final Grammar grammar;
    /** How each line begins, as far as {@link #known}. */
    private int[] states = new int[64];

    private int known = 1;

    Colouring(Grammar grammar) {
        this.grammar = grammar;
    }

    /** A line changed, or others stand below it now. */
    void changed(int line) {
        known = Math.max(1, Math.min(known, line + 1));
    }

    /** The colours of a line, the lines above it being what {@code text} answers. */
    List<Paint.Span> of(int line, IntFunction<String> text) {
        while (known <= line) {
            int next = grammar.line(cut(text.apply(known - 1)), states[known - 1], new Paint(""));
            if (known == states.length) {
                states = Arrays.copyOf(states, states.length * 2);
            }
            states[known] = next;
            known++;
        }
        String own = text.apply(line);
        Paint paint = new Paint(own);
        int _ = grammar.line(cut(own), states[line], paint);
        return paint.spans();
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
