package org.reeve.gui.logs;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.api.BootId;
import org.reeve.api.logs.LogUnit;

/**
 * A filter as it is remembered: {@code text;units;identifiers;priority;boot;span;brush}, each escaped as in an address, so that
 * nothing that somebody searches for is taken for a border.
 */
final class FilterText {
    private static final int PARTS = 7;
    private static final String NONE = "-";
    private static final String TO = "~";

    private FilterText() {}

    static String write(Filter filter) {
        return String.join(
                ";",
                escape(filter.text()),
                list(filter.units(), unit -> (unit.user() ? "u" : "s") + escape(unit.name())),
                list(filter.identifiers(), one -> "i" + escape(one)),
                filter.priority().map(String::valueOf).orElse(NONE),
                boot(filter.boot()),
                span(filter.span()),
                filter.brush().map(one -> one.from() + TO + one.until()).orElse(NONE));
    }

    /** What {@link #write} remembered; absent for what is none by now. */
    static Optional<Filter> read(String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Filter(
                    unescape(parts[0]),
                    list(parts[1]).stream()
                            .map(one -> new LogUnit(unescape(one.substring(1)), one.startsWith("u")))
                            .toList(),
                    list(parts[2]).stream()
                            .map(one -> unescape(one.substring(1)))
                            .toList(),
                    parts[3].equals(NONE) ? Optional.empty() : Optional.of(Math.clamp(Long.parseLong(parts[3]), 0, 7)),
                    bootOf(parts[4]),
                    spanOf(parts[5]),
                    parts[6].equals(NONE) ? Optional.empty() : Optional.of(brushOf(parts[6]))));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String boot(BootChoice boot) {
        return switch (boot) {
            case BootChoice.Any _ -> NONE;
            case BootChoice.Latest _ -> "latest";
            case BootChoice.One(BootId id) -> id.value();
        };
    }

    private static BootChoice bootOf(String text) {
        return switch (text) {
            case NONE -> new BootChoice.Any();
            case "latest" -> new BootChoice.Latest();
            default -> new BootChoice.One(new BootId(text));
        };
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Any _ -> NONE;
            case Span.Today _ -> "today";
            case Span.Last(Duration length) -> length.toString();
            case Span.Between(Optional<Instant> from, Optional<Instant> until) ->
                from.map(Instant::toString).orElse("")
                        + TO
                        + until.map(Instant::toString).orElse("");
        };
    }

    private static Span spanOf(String text) {
        if (text.equals(NONE)) {
            return new Span.Any();
        }
        if (text.equals("today")) {
            return new Span.Today();
        }
        int border = text.indexOf(TO);
        return border < 0
                ? new Span.Last(Duration.parse(text))
                : new Span.Between(time(text.substring(0, border)), time(text.substring(border + 1)));
    }

    private static Optional<Instant> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static Brush brushOf(String text) {
        int border = text.indexOf(TO);
        return Brush.of(Instant.parse(text.substring(0, border)), Instant.parse(text.substring(border + 1)));
    }

    private static <T> String list(List<T> all, Function<T, String> one) {
        return all.stream().map(one).collect(Collectors.joining(","));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isEmpty()).toList();
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescape(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
