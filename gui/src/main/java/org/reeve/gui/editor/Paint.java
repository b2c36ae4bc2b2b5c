package org.reeve.gui.editor;

import java.util.ArrayList;
import java.util.List;

/** Takes the colours of one line, from left to right. What nobody coloured is plain, and nothing is coloured twice. */
final class Paint {
    /** A coloured piece. */
    record Span(int from, int to, Hue hue) {}

    private final String line;
    private final List<Span> spans = new ArrayList<>();
    private int done;

    Paint(String line) {
        this.line = line;
    }

    /** Colours a piece; what was coloured before stays as it is. */
    void add(int from, int to, Hue hue) {
        int start = Math.max(from, done);
        int end = Math.min(to, line.length());
        if (start < end && hue != Hue.PLAIN) {
            spans.add(new Span(start, end, hue));
        }
        done = Math.max(done, end);
    }

    /** Colours what is left of the line. */
    void rest(int from, Hue hue) {
        add(from, line.length(), hue);
    }

    /** The pieces, from left to right; those in between are plain. Characters that hide stand out from all. */
    List<Span> spans() {
        if (Hidden.first(line) < 0) {
            return List.copyOf(spans);
        }
        return Hidden.over(line, spans);
    }
}
