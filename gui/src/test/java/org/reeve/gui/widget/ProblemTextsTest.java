package org.reeve.gui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

final class ProblemTextsTest {
    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemHasASentenceOfItsOwn(Problem problem) {
        String sentence = ProblemTexts.sentence("Not restarted", new HelperException(problem, "Because."));
        assertFalse(sentence.isBlank());
        assertFalse(sentence.contains("{"));
    }

    @Test
    void whatTheHelperSaysIsNotSaidTwice() {
        assertEquals(
                "Not restarted. Eight calls of this window run already. Wait for one to end and try again.",
                ProblemTexts.sentence(
                        "Not restarted",
                        new HelperException(
                                Problem.BUSY,
                                "Eight calls of this window run already. Wait for one to end and try again.")));
    }

    @Test
    void aClosedPromptIsToldCalmly() {
        assertEquals(
                "Not restarted: you closed the password prompt.",
                ProblemTexts.sentence("Not restarted", new HelperException(Problem.DISMISSED, "x")));
    }
}
