package org.reeve.gui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether a person can see a page: that of a window that is closed to the tray, or an icon, is not looked at. */
public final class Sight {
    private Sight() {}

    /** Whether a node is in a window that is shown. Hold it in a field: who listens to it does not keep it alive. */
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Sight::open)
                .orElse(false);
    }

    /** Whether a node's window is the one that is written into. */
    public static boolean active(Node node) {
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isFocused();
    }

    private static ObservableValue<Boolean> open(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty().and(stage.iconifiedProperty().not())
                : window.showingProperty();
    }
}
