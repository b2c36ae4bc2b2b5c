package org.reeve.helper.logs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogUnit;

/** A line for a person: time, who, what. One entry is one line, and nothing in it can move a terminal's cursor. */
final class TextLines implements Export.EntryWriter {
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    private final Columns columns;

    TextLines(Journal journal) {
        columns = new Columns(journal);
    }

    @Override
    public void write(Buffer out) {
        columns.add();
        LogRow row = columns.take(0, Optional.empty(), false).rows().getFirst();
        String who = row.identifier().isEmpty() ? row.unit().map(LogUnit::name).orElse("?") : row.identifier();
        String pid = row.pid().map(number -> "[" + number + "]").orElse("");
        out.put(time.format(row.time()) + " " + shown(who) + pid + ": " + shown(row.message()) + "\n");
    }

    /** Control characters, and those that turn the direction of writing, as what they are. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == '\n') {
                shown.append("\\n");
            } else if (letter == '\t' || !hidden(letter)) {
                shown.appendCodePoint(letter);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u{%X}", letter));
            }
        });
        return shown.toString();
    }

    private static boolean hidden(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
