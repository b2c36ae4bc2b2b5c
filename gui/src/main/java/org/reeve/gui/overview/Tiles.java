package org.reeve.gui.overview;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards side by side in columns of the same width, as many as there is room for; the cards of a row are of the same height. */
final class Tiles extends Pane {
    private static final double BETWEEN = 14;

    private final double least;
    private final int most;

    /**
     * Empty.
     *
     * @param least how narrow a column may be
     * @param most how many columns there may be; fewer are a power of two, so that no row is left with a gap
     */
    Tiles(double least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        int columns = most;
        while (columns > 1 && (width + BETWEEN) / columns - BETWEEN < least) {
            columns /= 2;
        }
        return columns;
    }

    private double column(double width, int columns) {
        return (width - BETWEEN * (columns - 1)) / columns;
    }

    private double rowHeight(int from, int columns, double width) {
        List<Node> cards = getManagedChildren();
        return cards.subList(from, Math.min(cards.size(), from + columns)).stream()
                .mapToDouble(card -> card.prefHeight(column(width, columns)))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return least * most;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? prefWidth(-1) : width) - insets.getLeft() - insets.getRight();
        int columns = columns(inner);
        double height = 0;
        for (int from = 0; from < getManagedChildren().size(); from += columns) {
            height += rowHeight(from, columns, inner) + (from > 0 ? BETWEEN : 0);
        }
        return height + insets.getTop() + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = getWidth() - insets.getLeft() - insets.getRight();
        int columns = columns(inner);
        double width = column(inner, columns);
        double y = insets.getTop();
        for (int from = 0; from < getManagedChildren().size(); from += columns) {
            double height = rowHeight(from, columns, inner);
            for (int i = from; i < Math.min(getManagedChildren().size(), from + columns); i++) {
                double x = insets.getLeft() + (i - from) * (width + BETWEEN);
                getManagedChildren()
                        .get(i)
                        .resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
            }
            y += height + BETWEEN;
        }
    }
}
