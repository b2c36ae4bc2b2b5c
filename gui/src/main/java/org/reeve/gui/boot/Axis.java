package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.reeve.gui.widget.Nodes;

/** The words above the lines of the chart. */
final class Axis extends Region {
    private static final double MARGIN = 4;

    private final BootWords words;
    private final Supplier<Scale> scale;
    private List<Long> shown = List.of();

    Axis(BootWords words, Supplier<Scale> scale) {
        this.words = words;
        this.scale = scale;
        getStyleClass().add("chart-axis");
    }

    @Override
    protected void layoutChildren() {
        Scale axis = scale.get();
        List<Long> lines = axis.lines();
        if (!lines.equals(shown)) {
            shown = lines;
            List<Node> labels = new ArrayList<>();
            lines.forEach(line -> labels.add(Nodes.word(words.span(line), "axis-word")));
            getChildren().setAll(labels);
        }
        for (int i = 0; i < lines.size(); i++) {
            Label label = (Label) getChildren().get(i);
            double x = snappedLeftInset() + axis.x(lines.get(i));
            double wide = label.prefWidth(-1);
            label.setVisible(x + MARGIN + wide <= getWidth());
            label.resizeRelocate(x + MARGIN, 0, wide, label.prefHeight(-1));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20;
    }
}
