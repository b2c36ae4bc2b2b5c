package org.reeve.gui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/** The opaque colours of a scheme, as its stylesheet names them. */
record Tokens(Map<String, Color> colours) {
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|reeve)-[a-z-]+): (#[0-9a-f]{6});");

    static Tokens of(Scheme scheme) {
        String name = "tokens-" + scheme.name().toLowerCase(Locale.ROOT) + ".css";
        try (InputStream sheet = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            return new Tokens(TOKEN.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(
                            found -> found.group(1), Tokens::colour, (first, second) -> second, TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Color colour(MatchResult found) {
        return Color.web(found.group(2));
    }

    Set<String> names() {
        return colours.keySet();
    }

    /** From 1, the same, to 21. */
    double contrast(String one, String other) {
        double first = luminance(named(one));
        double second = luminance(named(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private Color named(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
