package org.reeve.gui.override;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** What is looked at before content is written that systemd will execute: all of it, and what follows. */
final class ReviewPane extends VBox {
    /** What follows is more than what changes where there is little room, in pixels. */
    private static final double LEAST = 140;

    private final OutcomeCard outcome;
    private final JobLine line;
    private final Button yes;
    private final Button back;

    /**
     * What is reviewed.
     *
     * @param title the question
     * @param content what will be written
     * @param terminal what the command is, in words
     * @param command the equivalent command
     * @param follows what will happen, one sentence each
     * @param yes the word on the button that does it
     * @param danger whether something is removed
     * @param asks whether a password will be asked for
     */
    record Matter(
            String title,
            Node content,
            String terminal,
            List<String> command,
            List<String> follows,
            String yes,
            boolean danger,
            boolean asks) {
        Matter {
            command = List.copyOf(command);
            follows = List.copyOf(follows);
        }
    }

    ReviewPane(Texts texts, Matter matter, OutcomeCard outcome, Runnable go, Runnable back) {
        this.outcome = outcome;
        this.line = new JobLine(texts);
        this.yes = Nodes.button(matter.yes(), go, matter.danger() ? "danger" : "primary");
        this.back = Nodes.button(texts.get("review.back"), back);
        getStyleClass().add("review");
        if (matter.asks()) {
            yes.setGraphic(Nodes.icon(Feather.KEY));
            yes.setContentDisplay(ContentDisplay.RIGHT);
            yes.setAccessibleText(texts.get("asks", matter.yes()));
        }
        CommandLine command = new CommandLine();
        command.show(matter.command());
        VBox follows = new VBox(4);
        follows.getStyleClass().add("follows");
        matter.follows().forEach(sentence -> follows.getChildren().add(point(sentence)));
        VBox.setVgrow(matter.content(), Priority.ALWAYS);
        FlowPane buttons = new FlowPane(this.back, yes, line);
        buttons.getStyleClass().add("action-row");
        ScrollPane said = new ScrollPane(follows);
        said.setFitToWidth(true);
        said.setFocusTraversable(false);
        double room = 8 + 22.0 * matter.follows().size();
        said.setMinHeight(Math.min(room, LEAST));
        said.setPrefHeight(room);
        getChildren()
                .addAll(
                        Nodes.label(matter.title(), "card-title"),
                        matter.content(),
                        said,
                        Nodes.label(matter.terminal(), "muted", "small"),
                        command,
                        outcome,
                        buttons);
    }

    private static HBox point(String sentence) {
        HBox row = new HBox(8, Nodes.word("•", "muted"), Nodes.label(sentence));
        HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        return row;
    }

    /** How far the change is. */
    void follow(Optional<Job> job) {
        line.follow(job);
        job.ifPresent(one -> one.state().subscribe(this::follow));
    }

    private void follow(Job.State state) {
        boolean here = isFocused() || yes.isFocused() || back.isFocused();
        if (state.open() && here) {
            requestFocus(); // a button that is disabled would pass the keyboard on, out of this sheet
        }
        yes.setDisable(state.open());
        back.setDisable(state.open());
        if (!state.open() && here) {
            back.requestFocus();
        }
    }

    /** Where what went wrong is told. */
    OutcomeCard outcome() {
        return outcome;
    }

    /** Back comes first, so that Enter never does harm. */
    void focusFirst() {
        back.requestFocus();
    }
}
