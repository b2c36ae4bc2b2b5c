package org.reeve.helper.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An object on a line, as journalctl --output=json --all writes it: octets that are no text as an array of numbers. */
record JsonLines(Journal journal) implements Export.EntryWriter {
    private static final int LONGEST = 16 * 1024 * 1024;

    @Override
    public void write(Buffer out) {
        Map<String, List<Field>> byName = new LinkedHashMap<>();
        for (Field field : Field.all(journal, LONGEST)) {
            byName.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field);
        }
        out.put("{\"__CURSOR\":\"" + Places.cursorText(journal));
        out.put("\",\"__REALTIME_TIMESTAMP\":\"" + journal.micros());
        out.put("\",\"__MONOTONIC_TIMESTAMP\":\"" + journal.uptime() + "\"");
        byName.forEach((name, fields) -> fields(name, fields, out));
        out.put("}\n");
    }

    private static void fields(String name, List<Field> fields, Buffer out) {
        out.put(",");
        text(name, out);
        out.put(":");
        if (fields.size() == 1) {
            value(fields.getFirst(), out);
            return;
        }
        String separator = "[";
        for (Field field : fields) {
            out.put(separator);
            value(field, out);
            separator = ",";
        }
        out.put("]");
    }

    private static void value(Field field, Buffer out) {
        Octets value = field.value();
        if (value.binary()) {
            numbers(field, out);
        } else {
            text(value.text(), out);
        }
    }

    private static void numbers(Field field, Buffer out) {
        out.put("[");
        for (int i = field.from(); i < field.octets().length; i++) {
            out.put((i == field.from() ? "" : ",") + (field.octets()[i] & 0xFF));
        }
        out.put("]");
    }

    private static void text(String text, Buffer out) {
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> escaped.append('\\').append(letter);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(letter < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) letter) : letter);
            }
        }
        out.put(escaped.append('"').toString());
    }
}
