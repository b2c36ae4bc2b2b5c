package org.reeve.gui.overview;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page's cards, the measures first; where they do not fit they scroll, and the keyboard never is where nobody can see it. */
final class Cards extends ScrollPane {
    private static final double MEASURE_WIDTH = 195;
    private static final double PANEL_WIDTH = 380;
    private static final double MARGIN = 14;

    private final VBox column = new VBox();

    /** Held, because what is only listened to may be forgotten. */
    private final ObservableValue<Node> owner = sceneProperty().flatMap(Scene::focusOwnerProperty);

    Cards(List<? extends Region> measures, List<? extends Region> panels) {
        Tiles above = new Tiles(MEASURE_WIDTH, measures.size());
        above.getChildren().addAll(measures);
        Tiles below = new Tiles(PANEL_WIDTH, 2);
        below.getChildren().addAll(panels);
        column.getChildren().addAll(above, below);
        column.getStyleClass().add("overview");
        getStyleClass().add("cards");
        setContent(column);
        setFitToWidth(true);
        setFocusTraversable(false);
        owner.addListener((_, _, node) -> {
            if (node != null && within(node)) {
                bring(node);
            }
        });
    }

    private boolean within(Node node) {
        return node == column || (node.getParent() != null && within(node.getParent()));
    }

    /** Scrolls as little as needed for a node to be seen. */
    void bring(Node node) {
        Bounds place = column.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double view = getViewportBounds().getHeight();
        double hidden = column.getHeight() - view;
        double top = getVvalue() * hidden;
        if (hidden > 0 && place.getMinY() - MARGIN < top) {
            setVvalue(Math.max(0, (place.getMinY() - MARGIN) / hidden));
        } else if (hidden > 0 && place.getMaxY() + MARGIN > top + view) {
            setVvalue(Math.min(1, (place.getMaxY() + MARGIN - view) / hidden));
        }
    }
}
