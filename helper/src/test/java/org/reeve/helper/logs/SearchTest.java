package org.reeve.helper.logs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.LogText;
import org.reeve.testing.Row;

/** Which expressions are searched for. A thread of its own, because a library that runs in circles hears no interrupt. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u1c80",
                "a\u1c88b",
                "[a-\u2fff]",
                "[^\u0400-\u1c85]",
                "\\x{1C84}",
                "\\x{01c84}",
                "[\\x{400}-\\x{2000}]",
                "(?i)[a-\\x{1fff}]"
            })
    @Row("D2")
    void expressionThatIsLookedAtForEverIsRefused(String regex) {
        for (boolean matchCase : new boolean[] {true, false}) {
            HelperException refusal =
                    assertThrows(HelperException.class, () -> new Search(new LogText(regex, true, matchCase)));
            assertEquals(Problem.INVALID, refusal.problem());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+",
                "[\u0430-\u044f]",
                "a-\u6f22",
                "\u6f22\u5b57",
                "[^a]",
                "\\x{41}",
                "\\pL",
                "[[:alpha:]-]"
            })
    void otherLettersAreSearchedFor(String regex) {
        assertDoesNotThrow(() -> new Search(new LogText(regex, true, false)));
    }
}
