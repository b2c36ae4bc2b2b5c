package org.reeve.gui.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Cancel;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Background;

/** Notices that go away by themselves, one after the other; none while the pointer or the keyboard is on it. */
final class Toasts extends StackPane {
    private static final Duration SHOWN = Duration.ofSeconds(8);

    private final Texts texts = Texts.of(Toasts.class);
    private final Background background;
    private final Deque<Toast> waiting = new ArrayDeque<>();
    private Optional<Cancel> expiry = Optional.empty();

    Toasts(Background background) {
        this.background = background;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
    }

    void add(Toast toast) {
        waiting.add(toast);
        if (getChildren().isEmpty()) {
            next();
        }
    }

    private void next() {
        expiry.ifPresent(Cancel::cancel);
        getChildren().clear();
        Toast toast = waiting.poll();
        if (toast != null) {
            HBox pill = pill(toast);
            getChildren().add(pill);
            expire(pill);
        }
    }

    private void expire(HBox pill) {
        expiry.ifPresent(Cancel::cancel);
        expiry = Optional.of(background.after(SHOWN, () -> {
            if (held(pill)) {
                expire(pill);
            } else if (getChildren().contains(pill)) {
                next();
            }
        }));
    }

    private static boolean held(HBox pill) {
        return pill.isHover() || pill.getChildren().stream().anyMatch(child -> child.isFocused());
    }

    private HBox pill(Toast toast) {
        HBox pill = new HBox(Nodes.label(toast.text(), "toast-text"));
        pill.getStyleClass().add("toast");
        pill.setAccessibleRole(AccessibleRole.TEXT);
        pill.setAccessibleText(toast.text());
        pill.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        boolean first = true;
        for (Toast.Action action : toast.actions()) {
            Button button = Nodes.button(action.text(), () -> act(action), "toast-action");
            if (first) {
                button.getStyleClass().add("first");
                first = false;
            }
            pill.getChildren().add(button);
        }
        pill.getChildren().add(Nodes.iconButton(Feather.X, texts.get("toast.close"), this::next));
        return pill;
    }

    private void act(Toast.Action action) {
        next();
        action.run().run();
    }
}
