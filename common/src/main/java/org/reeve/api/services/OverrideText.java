package org.reeve.api.services;

import java.nio.charset.StandardCharsets;
import org.reeve.api.Content;

/**
 * What a person writes into a drop-in: at most 32 Ki characters, without control characters but line feed and tab, and without
 * those that reverse or hide text, so that what was reviewed is what systemd reads. Always ends with one line feed.
 */
public record OverrideText(String value) implements Content {
    /** The longest text, in characters. */
    public static final int LONGEST = 32 * 1024;

    /** Refuses what is blank, too long or cannot be seen; ends the text with one line feed. */
    public OverrideText {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an override without text: to have none, revert it");
        }
        if (!PlainText.holds(value, true)) {
            throw new IllegalArgumentException(
                    "an override holds a character that cannot be seen: only text, line breaks and tabs can be saved");
        }
        value = value.stripTrailing() + "\n";
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("an override is at most " + LONGEST + " characters long");
        }
    }

    /** Whether a text can be an override. */
    public static boolean isValid(String text) {
        return !text.isBlank() && text.stripTrailing().length() < LONGEST && PlainText.holds(text, true);
    }

    /** As it is written to disk. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** Its tag, once it is written. */
    public ContentTag tag() {
        return ContentTag.of(bytes());
    }
}
