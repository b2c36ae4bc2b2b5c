package org.reeve.api.files;

/**
 * Something that a check says about a content.
 *
 * @param line counted from 1; 0 where it is about the whole
 * @param column counted from 1; 0 where it is about the line
 * @param fault whether the content fails for it, or it is only said
 * @param text the checking program's sentence
 */
public record FileFinding(int line, int column, boolean fault, String text) {
    /** Refuses negative places. */
    public FileFinding {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("lines and columns count from 1; 0 is the whole");
        }
    }
}
