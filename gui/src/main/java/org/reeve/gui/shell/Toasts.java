package org.reeve.gui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reeve.api.Cancel;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Background;

/**
 * Notices that go away by themselves. They stand over the list and not over what is beside it, the newest at the bottom; none
 * goes while the pointer or the keyboard is on any of them. F6 leads to them and back.
 */
final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.ofSeconds(8);
    private static final int MOST = 3;

    private final Background background;
    private final Duration shown;
    private Optional<Node> before = Optional.empty();

    Toasts(Background background) {
        this(background, SHOWN);
    }

    /** Each is shown at least so long. */
    Toasts(Background background, Duration shown) {
        this.background = background;
        this.shown = shown;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setFillWidth(false);
        setAlignment(Pos.BOTTOM_LEFT);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            }
        });
    }

    /** Keeps clear of what stands at the left, as wide as it is. */
    void beside(ObservableDoubleValue width) {
        width.subscribe(now -> StackPane.setMargin(this, new Insets(0, 0, 0, now.doubleValue())));
    }

    void add(Toast toast) {
        if (getChildren().size() >= MOST) {
            pills().filter(pill -> !pill.held()).findFirst().ifPresent(this::remove);
        }
        ToastPill pill = new ToastPill(toast, this::remove);
        getChildren().add(pill);
        expire(pill);
    }

    private Stream<ToastPill> pills() {
        return List.copyOf(getChildren()).stream()
                .filter(ToastPill.class::isInstance)
                .map(ToastPill.class::cast);
    }

    /** While one is held none goes, because the others would move from under the pointer. */
    private void expire(ToastPill pill) {
        Cancel _ = background.after(shown, () -> {
            if (pills().anyMatch(ToastPill::held)) {
                expire(pill);
            } else {
                remove(pill);
            }
        });
    }

    private void remove(ToastPill pill) {
        boolean focused = pill.isFocusWithin();
        getChildren().remove(pill);
        if (focused) {
            leave();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F6 && !getChildren().isEmpty()) {
            event.consume();
            if (isFocusWithin()) {
                leave();
            } else {
                before = Optional.ofNullable(getScene().getFocusOwner());
                pills().reduce((_, last) -> last).ifPresent(ToastPill::focusFirst);
            }
        } else if (event.getCode() == KeyCode.ESCAPE && isFocusWithin()) {
            event.consume();
            pills().filter(Node::isFocusWithin).findFirst().ifPresent(this::remove);
        }
    }

    /** Gives the keyboard back to what had it. */
    private void leave() {
        before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
        before = Optional.empty();
    }
}
