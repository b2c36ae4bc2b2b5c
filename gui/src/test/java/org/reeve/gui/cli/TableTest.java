package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(new Printable(StandardCharsets.UTF_8), "NAME", "TEXT");

    @Test
    void columnsAlignByCharactersAndNoLineEndsWithBlanks() {
        table.row("ü😀", "x");
        table.row("longer", "");
        assertEquals(List.of("NAME    TEXT", "ü😀      x", "longer"), table.lines());
    }

    @Test
    void aCellCannotBreakItsLine() {
        table.row("a\nb", "c\u001b[A");
        assertEquals("a\\u000ab  c\\u001b[A", table.lines().getLast());
    }
}
