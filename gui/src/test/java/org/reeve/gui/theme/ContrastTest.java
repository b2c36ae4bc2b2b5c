package org.reeve.gui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of colours that stands on one another, by WCAG 2.2, 1.4.3 and 1.4.11. */
final class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    /** What text and controls stand on: pages, cards, the sidebar, rows below the pointer, chosen rows. */
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-overlay",
            "-color-bg-subtle",
            "-color-bg-inset",
            "-reeve-sidebar",
            "-reeve-hover",
            "-color-accent-subtle");

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-danger-fg",
            "-color-success-fg",
            "-color-warning-fg");

    /** What a unit's file is written in. */
    private static final List<String> CODE = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-reeve-graph-purple");

    private static final List<String> CODE_GROUNDS = List.of(
            "-color-bg-overlay", "-color-bg-inset", "-reeve-selection", "-reeve-line-bad", "-reeve-line-warned");

    /** Edges, rings of the keyboard, dots and graphs. */
    private static final List<String> SIGNS = List.of(
            "-color-border-default",
            "-color-accent-fg",
            "-color-accent-emphasis",
            "-color-danger-emphasis",
            "-color-success-emphasis",
            "-color-warning-emphasis",
            "-reeve-dot-off",
            "-reeve-graph-blue",
            "-reeve-graph-purple",
            "-reeve-graph-green",
            "-reeve-graph-amber");

    private record Pair(String upper, String lower, double least) {}

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        TEXTS.forEach(text -> GROUNDS.forEach(ground -> pairs.add(new Pair(text, ground, TEXT))));
        CODE.forEach(text -> CODE_GROUNDS.forEach(ground -> pairs.add(new Pair(text, ground, TEXT))));
        SIGNS.forEach(sign -> GROUNDS.forEach(ground -> pairs.add(new Pair(sign, ground, CONTROL))));
        Stream.of(
                        new Pair("-color-fg-default", "-reeve-line-good", TEXT),
                        new Pair("-color-fg-default", "-color-accent-muted", TEXT),
                        new Pair("-color-danger-fg", "-reeve-line-bad", TEXT),
                        new Pair("-color-success-fg", "-reeve-line-good", TEXT),
                        new Pair("-color-fg-emphasis", "-color-accent-emphasis", TEXT),
                        new Pair("-color-fg-emphasis", "-reeve-accent-hover", TEXT),
                        new Pair("-color-bg-default", "-color-danger-emphasis", TEXT),
                        new Pair("-color-bg-default", "-color-warning-emphasis", TEXT),
                        new Pair("-color-fg-muted", "-color-border-muted", TEXT),
                        new Pair("-reeve-toast-fg", "-reeve-toast", TEXT),
                        new Pair("-reeve-toast-muted", "-reeve-toast", TEXT),
                        new Pair("-reeve-toast-link", "-reeve-toast", TEXT),
                        new Pair("-reeve-graph-bar", "-color-bg-default", CONTROL),
                        new Pair("-reeve-graph-bar", "-color-accent-subtle", CONTROL),
                        new Pair("-reeve-graph-pale", "-color-bg-default", CONTROL))
                .forEach(pairs::add);
        return pairs;
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatIsReadOrUsedStandsOutFromWhatItStandsOn(Scheme scheme) {
        Tokens tokens = Tokens.of(scheme);

        List<String> faint = pairs().stream()
                .filter(pair -> tokens.contrast(pair.upper(), pair.lower()) < pair.least())
                .map(pair -> "%s on %s: %.2f instead of %.1f"
                        .formatted(
                                pair.upper(), pair.lower(), tokens.contrast(pair.upper(), pair.lower()), pair.least()))
                .toList();

        assertEquals(List.of(), faint);
    }

    /** A new token is either measured here or named as one that nothing is read by. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void noColourIsForgotten(Scheme scheme) {
        Set<String> forgotten = new TreeSet<>(Tokens.of(scheme).names());
        pairs().forEach(pair -> forgotten.removeAll(List.of(pair.upper(), pair.lower())));
        // Hairlines between things that also stand apart.
        forgotten.remove("-color-border-subtle");

        assertEquals(Set.of(), forgotten);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void bothSchemesHaveTheSameColours(Scheme scheme) {
        assertEquals(Tokens.of(Scheme.LIGHT).names(), Tokens.of(scheme).names());
        assertTrue(Tokens.of(scheme).names().size() > 30, "the stylesheet was not understood");
    }
}
