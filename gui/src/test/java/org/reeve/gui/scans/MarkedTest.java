package org.reeve.gui.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void whatIsNewGoneAndTheSameIsTold() {
        assertEquals(
                List.of(
                        new Marked<>("b", Marked.Mark.SAME),
                        new Marked<>("c", Marked.Mark.NEW),
                        new Marked<>("a", Marked.Mark.GONE)),
                Marked.compared(List.of("b", "c"), List.of("a", "b"), one -> one));
    }

    @Test
    void withoutAComparisonNothingIsMarked() {
        assertEquals(List.of(new Marked<>("a", Marked.Mark.NONE)), Marked.plain(List.of("a")));
    }
}
