package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.services.UnitText;

/** The files of a unit as systemctl cat shows them, taken apart for colours: systemd.syntax(7). Pure. */
final class UnitFileText {
    /** What a piece of a line is. */
    enum Style {
        PATH,
        PROBLEM,
        SECTION,
        KEY,
        VALUE,
        SPECIFIER,
        COMMENT
    }

    /**
     * A piece of a line.
     *
     * @param style what it is
     * @param text its text; hostile
     */
    record Piece(Style style, String text) {}

    /** A line. */
    record Line(List<Piece> pieces) {
        Line {
            pieces = List.copyOf(pieces);
        }

        static Line of(Style style, String text) {
            return new Line(List.of(new Piece(style, text)));
        }

        String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** Specifiers such as %i, and variables: systemd.unit(5), systemd.service(5). */
    private static final Pattern SPECIFIER =
            Pattern.compile("%[A-Za-z%]|\\$\\{[A-Za-z_][A-Za-z0-9_]*}|\\$[A-Za-z_][A-Za-z0-9_]*");

    private UnitFileText() {}

    static List<Line> lines(List<UnitText> files) {
        List<Line> all = new ArrayList<>();
        for (UnitText file : files) {
            if (!all.isEmpty()) {
                all.add(new Line(List.of()));
            }
            all.add(Line.of(Style.PATH, "# " + file.path()));
            if (!file.problem().isEmpty()) {
                all.add(Line.of(Style.PROBLEM, file.problem()));
            }
            all.addAll(parse(file.text()));
        }
        return List.copyOf(all);
    }

    static List<Line> parse(String text) {
        List<Line> lines = new ArrayList<>();
        boolean continued = false;
        for (String line : text.lines().toList()) {
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
        Matcher special = SPECIFIER.matcher(text);
        int done = 0;
        while (special.find()) {
            plain(text.substring(done, special.start()), pieces);
            pieces.add(new Piece(Style.SPECIFIER, special.group()));
            done = special.end();
        }
        plain(text.substring(done), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(Style.VALUE, text));
        }
    }
}
