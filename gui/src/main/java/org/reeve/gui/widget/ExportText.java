package org.reeve.gui.widget;

import java.util.ArrayList;
import java.util.List;

/** A table as text that other programs read. Pure. */
enum ExportText {
    /** Values with commas between: RFC 4180. */
    CSV,
    /** A list of objects: RFC 8259. */
    JSON;

    /** The text of rows; every row has a value for each name. */
    String of(List<String> names, List<List<String>> rows) {
        return switch (this) {
            case CSV -> csv(names, rows);
            case JSON -> json(names, rows);
        };
    }

    private static String csv(List<String> names, List<List<String>> rows) {
        StringBuilder all = new StringBuilder();
        line(all, names);
        rows.forEach(row -> line(all, row));
        return all.toString();
    }

    private static void line(StringBuilder all, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            all.append(i == 0 ? "" : ",").append(quoted(harmless(values.get(i))));
        }
        all.append("\r\n");
    }

    /** What a spreadsheet would take for a formula is a text: the names of files are chosen by anybody. */
    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                ? "\"" + value.replace("\"", "\"\"") + "\""
                : value;
    }

    private static String json(List<String> names, List<List<String>> rows) {
        List<String> objects = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                fields.add(text(names.get(i)) + ": " + text(row.get(i)));
            }
            objects.add("  {" + String.join(", ", fields) + "}");
        }
        return objects.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", objects) + "\n]\n";
    }

    private static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append((char) letter);
            } else if (letter < 0x20 || Character.isSurrogate((char) letter)) {
                quoted.append("\\u%04x".formatted(letter));
            } else {
                quoted.append((char) letter);
            }
        });
        return quoted.append('"').toString();
    }
}
