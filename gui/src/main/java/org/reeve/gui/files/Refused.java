package org.reeve.gui.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.gui.editor.Mark;

/** The lines that a refused save names. Pure. */
final class Refused {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,7})(?:, column \\d{1,7})?: (.*)");

    private Refused() {}

    /** Each line that begins so, with its sentence. */
    static List<Mark> marks(String sentence) {
        return sentence.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Mark(Integer.parseInt(line.group(1)), true, line.group(2)))
                .toList();
    }
}
