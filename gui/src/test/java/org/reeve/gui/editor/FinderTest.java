package org.reeve.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Finding and replacing. */
final class FinderTest {
    private static Finder.Wanted plain(String text) {
        return new Finder.Wanted(text, false, false);
    }

    private static Finder.Wanted expression(String text) {
        return new Finder.Wanted(text, true, true);
    }

    @Test
    void upperAndLowerCaseAreTheSameUnlessAskedFor() {
        assertEquals(3, Finder.all("Port port PORT", plain("port")).count());
        assertEquals(
                1,
                Finder.all("Port port PORT", new Finder.Wanted("port", false, true))
                        .count());
    }

    @Test
    void aPlainTextIsNoExpression() {
        assertEquals(1, Finder.all("a.b axb", plain("a.b")).count());
        assertEquals("$1b axb", Finder.replaceAll("a.b axb", plain("a."), "$1"));
    }

    @Test
    void theWayGoesRound() {
        Finder.Places all = Finder.all("x..x..x", plain("x"));
        assertEquals(0, all.from(0));
        assertEquals(1, all.from(1));
        assertEquals(0, all.from(7));
        assertEquals(2, all.before(0));
        assertEquals(1, all.before(6));
    }

    @Test
    void linesBeginAndEndWhereTheyDo() {
        assertEquals(2, Finder.all("a\na\n", expression("^a$")).count());
        assertEquals("b=a\n", Finder.replaceAll("a=b\n", expression("(\\w)=(\\w)"), "$2=$1"));
        assertEquals("b=a", Finder.replaced("a=b", expression("(\\w)=(\\w)"), "$2=$1"));
    }

    @Test
    void anEmptyMatchIsNone() {
        assertEquals(0, Finder.all("abc", expression("x*")).count());
        assertEquals("abc", Finder.replaceAll("abc", expression("x*"), "y"));
    }

    @Test
    void whatIsNoExpressionSaysWhy() {
        assertFalse(Finder.all("a", expression("(")).wrong().isEmpty());
        assertThrows(IndexOutOfBoundsException.class, () -> Finder.replaceAll("a", expression("a"), "$7"));
    }

    @Test
    void anEvilExpressionTakesNoLongerThanAnother() {
        String text = "x".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals(0, Finder.all(text, expression("^(x+x+)+y")).count()));
    }

    @Test
    void manyPlacesAreCountedUpToABound() {
        Finder.Places all = Finder.all("a".repeat(Finder.MOST + 5), plain("a"));
        assertTrue(all.more());
        assertEquals(Finder.MOST, all.count());
        assertEquals(
                Finder.MOST + 5,
                Finder.replaceAll("a".repeat(Finder.MOST + 5), plain("a"), "b").length());
    }
}
