package org.reeve.api.services;

/**
 * Something that systemd says about a text.
 *
 * @param line in the text, counted from 1; 0 where it is about the unit as a whole
 * @param refuses whether saving is refused for it: systemd would ignore the line, or not load the unit
 * @param text systemd's sentence
 */
public record OverrideFinding(int line, boolean refuses, String text) {
    /** Refuses a negative line. */
    public OverrideFinding {
        if (line < 0) {
            throw new IllegalArgumentException("lines count from 1; 0 is the unit as a whole");
        }
    }
}
