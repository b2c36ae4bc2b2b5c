package org.reeve.gui.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What lies over the whole window and has the keyboard until it is closed: dialogs and the palette. */
final class Overlay extends StackPane {
    private final Region scrim = new Region();
    private Optional<Node> before = Optional.empty();

    Overlay() {
        getStyleClass().add("overlay-layer");
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(event -> hide());
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> keepFocus(owner));
            }
        });
    }

    void show(Region card) {
        show(card, Pos.CENTER);
    }

    void show(Region card, Pos place) {
        if (!isVisible()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
        }
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(scrim, card);
        setAlignment(card, place);
        setVisible(true);
        focusInside();
    }

    void hide() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    /** Tab must not lead to what lies below. */
    private void keepFocus(Node owner) {
        if (isVisible() && (owner == null || !inside(owner))) {
            focusInside();
        }
    }

    private boolean inside(Node node) {
        Parent parent = node.getParent();
        return node == this || (parent != null && inside(parent));
    }

    private void focusInside() {
        firstFocusable(this).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> firstFocusable(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable() && !child.isDisabled() && child.isVisible()) {
                return Optional.of(child);
            }
            if (child instanceof Parent inner) {
                Optional<Node> found = firstFocusable(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
