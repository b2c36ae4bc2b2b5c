package org.reeve.gui.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SquaresTest {
    private static double area(Squares.Tile tile) {
        return tile.width() * tile.height();
    }

    @Test
    void areasAreAsTheSizesAre() {
        List<Squares.Tile> tiles = Squares.of(List.of(6L, 6L, 4L, 3L, 2L, 2L, 1L), 600, 400);
        assertEquals(60_000, area(tiles.getFirst()), 0.01);
        assertEquals(10_000, area(tiles.getLast()), 0.01);
        assertEquals(240_000, tiles.stream().mapToDouble(SquaresTest::area).sum(), 0.01);
    }

    @Test
    void tilesLieInsideAndNotOverEachOther() {
        List<Squares.Tile> tiles =
                Squares.of(LongStream.range(0, 60).map(i -> 60 - i).boxed().toList(), 500, 300);
        for (Squares.Tile one : tiles) {
            assertTrue(one.x() >= 0 && one.x() + one.width() <= 500.01, one.toString());
            assertTrue(one.y() >= 0 && one.y() + one.height() <= 300.01, one.toString());
            for (Squares.Tile other : tiles) {
                assertTrue(one.equals(other) || apart(one, other), one + " " + other);
            }
        }
    }

    private static boolean apart(Squares.Tile one, Squares.Tile other) {
        double slack = 0.01;
        return one.x() + one.width() <= other.x() + slack
                || other.x() + other.width() <= one.x() + slack
                || one.y() + one.height() <= other.y() + slack
                || other.y() + other.height() <= one.y() + slack;
    }

    @Test
    void tilesOfOneSizeAreNearlySquare() {
        Squares.of(List.of(1L, 1L, 1L, 1L), 400, 400).forEach(tile -> assertEquals(tile.width(), tile.height(), 0.01));
    }

    @Test
    void whatTakesNothingHasATileAllTheSame() {
        assertEquals(3, Squares.of(List.of(5L, 0L, 0L), 100, 100).size());
        assertEquals(2, Squares.of(List.of(0L, 0L), 100, 100).size());
        assertEquals(1, Squares.of(List.of(5L), 0, 0).size());
        assertEquals(List.of(), Squares.of(List.of(), 100, 100));
    }
}
