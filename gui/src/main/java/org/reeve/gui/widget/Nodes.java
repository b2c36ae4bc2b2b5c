package org.reeve.gui.widget;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small nodes, each with its style class and its accessible name. */
public final class Nodes {
    private Nodes() {}

    /** A text of a style; wraps. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }

    /** A text of a style on one line. */
    public static Label word(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(false);
        return label;
    }

    /** An icon; decoration only, so it has no accessible name of its own. */
    public static FontIcon icon(Ikon ikon, String... styles) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** A button with a text. */
    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setOnAction(on(action));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A button that only shows an icon; the name is its tooltip and what a screen reader says. */
    public static Button iconButton(Ikon ikon, String name, Runnable action) {
        Button button = button("", action, "icon-button");
        button.setGraphic(icon(ikon));
        name(button, name);
        return button;
    }

    /** Gives a button without text its name. */
    public static void name(ButtonBase button, String name) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    /** A button that looks like a link. */
    public static Button link(String text, Runnable action) {
        return button(text, action, "link");
    }

    /** A dot of a tone. Its word stands beside it. */
    public static Region dot(Tone tone) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        tone.mark(dot);
        return dot;
    }

    /** What takes the room that is left. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Shows a node, and gives it room, only while a condition holds. */
    public static void showWhile(Node node, BooleanExpression condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(Bindings.createBooleanBinding(condition::get, condition));
    }

    /** Shows a node and gives it room, or neither. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Gives it the keyboard, once it is in a scene: what a split pane or a scroll pane holds is in none before its
     * first pulse, and then {@code later} takes it, on the same thread. */
    public static void focus(Node node, Executor later) {
        inScene(node, later, node::requestFocus);
    }

    /** Does something once a node is in a scene: now, or through {@code later} when it gets into one. */
    public static void inScene(Node node, Executor later, Runnable action) {
        if (node.getScene() != null) {
            action.run();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> property, Scene before, Scene now) {
                property.removeListener(this);
                later.execute(action);
            }
        });
    }

    /** Gives it the styles of a feature: on its page, and on what lies outside of it, such as a sheet. */
    public static void style(Parent parent, Class<?> feature, String file) {
        parent.getStylesheets()
                .add(Objects.requireNonNull(feature.getResource(file), file).toExternalForm());
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static EventHandler<ActionEvent> on(Runnable action) {
        return event -> {
            action.run();
            event.consume();
        };
    }
}
