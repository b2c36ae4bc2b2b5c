package org.reeve.api.services;

/** What a text may hold that systemd will read and a person has reviewed: nothing that hides, moves or reverses other text. */
final class PlainText {
    private PlainText() {}

    /** Whether all of it can be seen as it stands; line feeds and tabs only where {@code breaks} allows them. */
    static boolean holds(String text, boolean breaks) {
        return text.codePoints().allMatch(point -> visible(point) || (breaks && (point == '\n' || point == '\t')));
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            // FORMAT holds what reverses text (U+202A to U+202E, U+2066 to U+2069) and what has no width.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
