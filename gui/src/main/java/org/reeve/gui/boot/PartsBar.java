package org.reeve.gui.boot;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The parts of a start, each as wide as it was long. */
final class PartsBar extends Region {
    private static final double LEAST = 3;

    private List<BootWords.Part> parts = List.of();
    private long whole = 1;

    PartsBar() {
        getStyleClass().add("parts-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows parts; a bar as long as {@code most} microseconds would fill the room. */
    void show(BootWords words, List<BootWords.Part> fresh, long most) {
        parts = fresh;
        whole = Math.max(1, most);
        getChildren().setAll(fresh.stream().map(part -> piece(words, part)).toList());
        setAccessibleText(
                String.join(", ", fresh.stream().map(part -> said(words, part)).toList()));
    }

    private static Region piece(BootWords words, BootWords.Part part) {
        Region piece = new Region();
        piece.getStyleClass().addAll("part", "part-" + part.name());
        Tooltip.install(piece, new Tooltip(said(words, part)));
        return piece;
    }

    static String said(BootWords words, BootWords.Part part) {
        return words.texts().get("part", words.texts().get("part." + part.name()), words.span(part.micros()));
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (int i = 0; i < parts.size(); i++) {
            double wide = Math.max(LEAST, getWidth() * parts.get(i).micros() / whole);
            double end = Math.min(getWidth(), left + wide);
            getChildren().get(i).resizeRelocate(left, 0, Math.max(0, end - left), getHeight());
            left = end;
        }
    }
}
