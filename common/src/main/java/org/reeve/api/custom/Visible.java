package org.reeve.api.custom;

/** What a person who is asked about a text can see as it stands: nothing that hides, moves or reverses other text. */
final class Visible {
    private Visible() {}

    static boolean all(String text) {
        return text.codePoints().allMatch(Visible::one);
    }

    private static boolean one(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** One line of text for a person. */
    static boolean line(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && all(text);
    }
}
