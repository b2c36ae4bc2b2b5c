package org.reeve.gui.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One measure since Reeve started, an hour at most. Where nothing was read there is a gap. */
public final class History {
    /** So long at most. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** Two looks are two seconds apart; what is much longer was not watched. */
    public static final Duration GAP = Duration.ofSeconds(6);

    private static final List<Duration> SPANS =
            Stream.of(1, 2, 5, 10, 30).map(Duration::ofMinutes).toList();

    private final Deque<Point> points = new ArrayDeque<>();

    /** A value at a time. */
    public record Point(Instant at, double value) {}

    /** Adds the newest. */
    public void add(Instant at, double value) {
        // A clock that was set back would draw the line over itself.
        points.removeIf(point -> !point.at().isBefore(at));
        points.add(new Point(at, value));
        while (points.getFirst().at().isBefore(at.minus(LONGEST))) {
            points.removeFirst();
        }
    }

    /** All of them, in their order. */
    public List<Point> points() {
        return List.copyOf(points);
    }

    /** The newest. */
    public Optional<Point> last() {
        return Optional.ofNullable(points.peekLast());
    }

    /** The span that the graph shows: the shortest of a few that everything fits into. */
    public Duration span() {
        if (points.isEmpty()) {
            return SPANS.getFirst();
        }
        Duration age = Duration.between(points.getFirst().at(), points.getLast().at());
        return SPANS.stream()
                .filter(span -> age.compareTo(span) <= 0)
                .findFirst()
                .orElse(LONGEST);
    }

    /** The lowest value. */
    public double least() {
        return points.stream().mapToDouble(Point::value).min().orElse(0);
    }

    /** The highest value. */
    public double most() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    /** Whether nothing was read between two points. */
    public static boolean gap(Point before, Point after) {
        return Duration.between(before.at(), after.at()).compareTo(GAP) > 0;
    }
}
