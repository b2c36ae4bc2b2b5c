package org.reeve.gui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The box at the foot of the sidebar: what this window may do, in one sentence, with one next step. */
final class RightsBox extends StackPane {
    private final Texts texts = Texts.of(RightsBox.class);
    private final BooleanProperty rail = new SimpleBooleanProperty();
    private final RightsModel model;
    private final Explanations explanations;
    private final Label title = Nodes.word("", "strong");
    private final FlowPane line = new FlowPane();
    private final HBox wide = new HBox();
    private final Button narrow = Nodes.iconButton(Feather.LOCK, "", this::step);
    private Runnable next = () -> {};

    RightsBox(RightsModel model, Explanations explanations) {
        this.model = model;
        this.explanations = explanations;
        getStyleClass().add("rights-box");
        line.getStyleClass().add("rights-line");
        line.setMinWidth(0);
        VBox words = new VBox(title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        wide.getStyleClass().add("rights-wide");
        wide.getChildren().addAll(Nodes.icon(Feather.LOCK, "rights-icon"), words);
        getChildren().addAll(wide, narrow);
        Nodes.showWhile(wide, rail.not());
        Nodes.showWhile(narrow, rail);
        model.standing().addListener((_, _, _) -> show());
        model.unlocking().addListener((_, _, _) -> show());
        show();
    }

    /** Whether only the icon is shown. */
    BooleanProperty railProperty() {
        return rail;
    }

    private void step() {
        next.run();
    }

    private void show() {
        line.getChildren().clear();
        if (model.unlocking().get()) {
            say(Feather.LOCK, "unlocking");
            offer("rights.cancel", model::giveUp);
            return;
        }
        switch (model.standing().get()) {
            case Standing.Locked _ -> {
                say(Feather.LOCK, "locked");
                text("rights.locked.line");
                offer("rights.unlock", model::unlock);
            }
            case Standing.Administrator state -> {
                say(Feather.UNLOCK, "administrator");
                text("rights.locks.in", clock(state.secondsLeft()));
                offer("rights.lock", model::lock);
            }
            case Standing.OwnOnly state -> {
                say(Feather.EYE, "own");
                text("rights.own.line");
                offer("rights.what.to.do", () -> explanations.ownRights(state.why(), model::unlock));
            }
            case Standing.AsRoot _ -> {
                say(Feather.ALERT_TRIANGLE, "root");
                text("rights.root.line");
                offer("rights.why.risky", explanations::startedAsRoot);
            }
            case Standing.Development _ -> {
                say(Feather.TOOL, "development");
                text("rights.development.line");
                offer("rights.install", explanations::development);
            }
        }
    }

    private void say(Ikon icon, String state) {
        String name = texts.get("rights." + state);
        title.setText(name);
        wide.getChildren().set(0, Nodes.icon(icon, "rights-icon"));
        narrow.setGraphic(Nodes.icon(icon));
        narrow.getTooltip().setText(name);
        narrow.setAccessibleText(name);
    }

    private void text(String key, Object... places) {
        Label label = Nodes.label(texts.get(key, places), "small", "muted");
        // A longer text wraps inside the box instead of leaving it.
        label.maxWidthProperty().bind(line.widthProperty().map(width -> width.doubleValue() > 0 ? width : 160));
        line.getChildren().add(label);
    }

    private void offer(String key, Runnable action) {
        Button link = Nodes.link(texts.get(key), action);
        link.getStyleClass().add("small");
        line.getChildren().add(link);
        next = action;
        narrow.getTooltip().setText(title.getText() + " · " + link.getText());
        narrow.setAccessibleText(narrow.getTooltip().getText());
    }

    private static String clock(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
