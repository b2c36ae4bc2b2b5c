package org.reeve.gui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.reeve.gui.work.Memory;

/** Remembers how large the window was. Its place is the desktop's business. */
record StageMemory(Stage stage, Memory memory) {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(within("window.width", WIDTH, stage.getMinWidth(), screen.getWidth()));
        stage.setHeight(within("window.height", HEIGHT, stage.getMinHeight(), screen.getHeight()));
        stage.setMaximized(memory.get("window.maximized").map(Boolean::valueOf).orElse(false));
    }

    private double within(String key, double otherwise, double least, double most) {
        return Math.clamp(memory.number(key).orElse(otherwise), least, Math.max(least, most));
    }

    void remember() {
        memory.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            memory.put("window.width", Double.toString(stage.getWidth()));
            memory.put("window.height", Double.toString(stage.getHeight()));
        }
    }
}
