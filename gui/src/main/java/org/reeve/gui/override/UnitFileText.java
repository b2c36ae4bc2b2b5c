package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.services.UnitText;

/** The files of a unit as systemctl cat shows them, taken apart for colours: systemd.syntax(7). Pure. */
public final class UnitFileText {
    /** What a piece of a line is. */
    public enum Style {
        /** Where a file lies. */
        PATH,
        /** Why a file cannot be read. */
        PROBLEM,
        /** A section: {@code [Service]}. */
        SECTION,
        /** What is set. */
        KEY,
        /** What it is set to. */
        VALUE,
        /** What stands in quotes. */
        QUOTED,
        /** What systemd replaces. */
        SPECIFIER,
        /** What systemd leaves out, and the equals sign. */
        COMMENT
    }

    /**
     * A piece of a line.
     *
     * @param style what it is
     * @param text its text; hostile
     */
    public record Piece(Style style, String text) {}

    /** A line. */
    public record Line(List<Piece> pieces) {
        /** Copies the list. */
        public Line {
            pieces = List.copyOf(pieces);
        }

        static Line of(Style style, String text) {
            return new Line(List.of(new Piece(style, text)));
        }

        /** Its whole text. */
        public String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** Specifiers such as %i, and variables: systemd.unit(5), systemd.service(5). */
    private static final Pattern SPECIFIER =
            Pattern.compile("%[A-Za-z%]|\\$\\{[A-Za-z_][A-Za-z0-9_]*}|\\$[A-Za-z_][A-Za-z0-9_]*");

    private UnitFileText() {}

    /** The files one after the other, each below its path. */
    public static List<Line> lines(List<UnitText> files) {
        List<Line> all = new ArrayList<>();
        for (UnitText file : files) {
            if (!all.isEmpty()) {
                all.add(new Line(List.of()));
            }
            all.add(Line.of(Style.PATH, "# " + file.path()));
            if (!file.problem().isEmpty()) {
                all.add(Line.of(Style.PROBLEM, file.problem()));
            }
            all.addAll(parse(file.text().lines().toList()));
        }
        return List.copyOf(all);
    }

    static List<Line> parse(List<String> text) {
        List<Line> lines = new ArrayList<>();
        boolean continued = false;
        for (String line : text) {
            String bare = line.strip();
            if (bare.startsWith("#") || bare.startsWith(";")) {
                // A comment between the lines of a value does not end the value.
                lines.add(Line.of(Style.COMMENT, line));
                continue;
            }
            lines.add(continued ? new Line(value(line)) : line(line, bare));
            continued = (continued || bare.contains("=")) && line.endsWith("\\");
        }
        return lines;
    }

    private static Line line(String line, String bare) {
        if (bare.startsWith("[") && bare.endsWith("]")) {
            return Line.of(Style.SECTION, line);
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
            return new Line(value(line));
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Style.KEY, line.substring(0, equals)));
        pieces.add(new Piece(Style.COMMENT, "="));
        pieces.addAll(value(line.substring(equals + 1)));
        return new Line(pieces);
    }

    private static List<Piece> value(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            int end = opens(text, at) ? closing(text, at) : -1;
            if (end < 0) {
                at++;
            } else {
                special(text.substring(done, at), Style.VALUE, pieces);
                special(text.substring(at, end), Style.QUOTED, pieces);
                done = end;
                at = end;
            }
        }
        special(text.substring(done), Style.VALUE, pieces);
        return pieces;
    }

    /** A quote opens where a word begins, or after what may stand before a program: systemd.syntax(7). */
    private static boolean opens(String text, int at) {
        boolean quote = text.charAt(at) == '"' || text.charAt(at) == '\'';
        return quote && (at == 0 || " \t=:!@+-".indexOf(text.charAt(at - 1)) >= 0);
    }

    /** Where the quote that opens here is closed; negative where it is not closed on this line. */
    private static int closing(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(open)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Specifiers and variables stand out inside quotes too, where systemd replaces them as well. */
    private static void special(String text, Style around, List<Piece> pieces) {
        Matcher special = SPECIFIER.matcher(text);
        int done = 0;
        while (special.find()) {
            add(text.substring(done, special.start()), around, pieces);
            pieces.add(new Piece(Style.SPECIFIER, special.group()));
            done = special.end();
        }
        add(text.substring(done), around, pieces);
    }

    private static void add(String text, Style style, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(style, text));
        }
    }
}
