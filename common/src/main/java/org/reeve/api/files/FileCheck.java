package org.reeve.api.files;

import java.util.List;

/**
 * What came of checking a content that has not been saved.
 *
 * @param syntax what it was checked as
 * @param state how it went
 * @param by which program checked, or why none did, as a sentence
 * @param findings what was found, in the order of its lines
 */
public record FileCheck(FileSyntax syntax, State state, String by, List<FileFinding> findings) {
    /** Copies the list. */
    public FileCheck {
        findings = List.copyOf(findings);
    }

    /** How a check went. */
    public enum State {
        /** Nothing is wrong with it. */
        PASSED,
        /** It is wrong. */
        FAILED,
        /** Nobody looked; {@link #by} says why. */
        NOT_CHECKED
    }
}
