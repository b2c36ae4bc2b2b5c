package org.reeve.gui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogText;

/**
 * What somebody wrote into the search field: {@code FIELD=value} anywhere, and for the rest a text, a regular expression
 * between slashes, or in quotes a text that would be read as something else.
 *
 * @param fields fields with exact values
 * @param text the rest
 */
record Asked(List<LogField> fields, Optional<LogText> text) {
    private static final Pattern FIELD = Pattern.compile("(?<!\\S)([A-Z_][A-Z0-9_]{0,63})=(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");
    private static final int LONGEST = 1024;
    private static final int MOST = 64;

    Asked {
        fields = List.copyOf(fields);
    }

    static Asked of(String written) {
        String whole = cut(written.strip());
        if (enclosed(whole, '/')) {
            return new Asked(List.of(), text(whole));
        }
        List<LogField> fields = new ArrayList<>();
        Matcher found = FIELD.matcher(whole);
        while (found.find() && fields.size() < MOST) {
            fields.add(new LogField(
                    found.group(1),
                    Optional.ofNullable(found.group(2)).orElseGet(() -> String.valueOf(found.group(3)))));
        }
        return new Asked(fields, text(FIELD.matcher(whole).replaceAll("").strip()));
    }

    /** How a field is written into the search field. */
    static String written(LogField field) {
        boolean plain = !field.value().isEmpty()
                && field.value().chars().noneMatch(one -> Character.isWhitespace(one) || one == '"');
        return field.name() + "="
                + (plain ? field.value() : "\"" + field.value().replace("\"", "") + "\"");
    }

    /** Whether a value can be written so that it is read as the same again. */
    static boolean writable(String value) {
        return value.length() <= LONGEST / 2 && value.indexOf('"') < 0 && value.equals(value.strip());
    }

    private static Optional<LogText> text(String rest) {
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (enclosed(rest, '/')) {
            String regex = rest.substring(1, rest.length() - 1);
            return Optional.of(
                    new LogText(regex, true, capital(ESCAPED.matcher(regex).replaceAll(""))));
        }
        String plain = enclosed(rest, '"') ? rest.substring(1, rest.length() - 1) : rest;
        return Optional.of(new LogText(plain, false, capital(plain)));
    }

    private static boolean enclosed(String text, char by) {
        return text.length() > 2 && text.charAt(0) == by && text.charAt(text.length() - 1) == by;
    }

    /** As journalctl(1) does for --grep: a capital letter means that it matters. */
    private static boolean capital(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
