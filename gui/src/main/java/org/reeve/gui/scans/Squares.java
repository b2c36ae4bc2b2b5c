package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays sizes out as rectangles that are as square as can be: M. Bruls, K. Huizing, J. van Wijk, "Squarified Treemaps" (2000). Pure.
 */
final class Squares {
    private final List<Tile> tiles = new ArrayList<>();
    private double x;
    private double y;
    private double width;
    private double height;

    /** Where something lies. */
    record Tile(double x, double y, double width, double height) {}

    private Squares(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A tile for each size, in their order, largest first; sizes without an area get an empty one. */
    static List<Tile> of(List<Long> sizes, double width, double height) {
        double all = sizes.stream().mapToLong(Long::longValue).sum();
        Squares squares = new Squares(width, height);
        double scale = all <= 0 ? 0 : width * height / all;
        List<Double> row = new ArrayList<>();
        for (long size : sizes) {
            double area = size * scale;
            if (!row.isEmpty() && squares.worst(row, 0) < squares.worst(row, area)) {
                squares.lay(row);
                row.clear();
            }
            row.add(area);
        }
        squares.lay(row);
        return List.copyOf(squares.tiles);
    }

    private double side() {
        return Math.min(width, height);
    }

    /** The least square proportion of a row along the shorter side, with one more area in it. */
    private double worst(List<Double> row, double more) {
        double sum = row.stream().mapToDouble(Double::doubleValue).sum() + more;
        double most = Math.max(row.getFirst(), more);
        double least = more > 0 ? Math.min(row.getLast(), more) : row.getLast();
        double side = side() * side();
        return sum <= 0 || least <= 0 || side <= 0
                ? Double.MAX_VALUE
                : Math.max(side * most / (sum * sum), sum * sum / (side * least));
    }

    private void lay(List<Double> row) {
        double sum = row.stream().mapToDouble(Double::doubleValue).sum();
        double side = side();
        double thick = side <= 0 ? 0 : sum / side;
        boolean upright = width >= height;
        double at = 0;
        for (double area : row) {
            double length = thick <= 0 ? 0 : area / thick;
            tiles.add(upright ? new Tile(x, y + at, thick, length) : new Tile(x + at, y, length, thick));
            at += length;
        }
        if (upright) {
            x += thick;
            width = Math.max(0, width - thick);
        } else {
            y += thick;
            height = Math.max(0, height - thick);
        }
    }
}
