package org.reeve.gui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether something can be looked at. What moves by the clock moves only then. */
public final class Sight {
    private Sight() {}

    /** Whether a node is in a window that is shown and not minimized; in the tray only, it is not. */
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Sight::of)
                .orElse(false);
    }

    private static ObservableValue<Boolean> of(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(showing -> stage.iconifiedProperty().map(iconified -> showing && !iconified))
                : window.showingProperty();
    }
}
