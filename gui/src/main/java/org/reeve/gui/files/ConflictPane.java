package org.reeve.gui.files;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.gui.editor.Diff;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Somebody else wrote meanwhile: what each of both changed, side by side. Nothing is lost whatever is chosen. */
final class ConflictPane extends VBox {
    private final Button first;

    ConflictPane(FileWords words, SaveModel save, SaveModel.Step.Conflict conflict) {
        Texts texts = words.texts();
        this.first = Nodes.button(texts.get("conflict.mine"), save::keepMine);
        Button take = Nodes.button(texts.get("conflict.take"), save::takeTheirs);
        take.setDisable(conflict.theirs().text().isEmpty());
        getStyleClass().addAll("review", "conflict");
        HBox both = new HBox(
                10,
                side(texts.get("conflict.theirs"), conflict.other().lines(), texts.get("conflict.theirs.same")),
                side(texts.get("conflict.between"), conflict.between().lines(), texts.get("conflict.equal")));
        VBox.setVgrow(both, Priority.ALWAYS);
        FlowPane steps = new FlowPane(first, take, Nodes.button(texts.get("conflict.back"), save::back));
        steps.getStyleClass().add("action-row");
        Label choices = Nodes.label(texts.get("conflict.choices"), "muted");
        choices.setMinHeight(USE_PREF_SIZE); // what differs gives way, and not what can be done about it
        getChildren()
                .addAll(
                        Nodes.label(texts.get("conflict.title"), "card-title"),
                        Nodes.label(texts.get("conflict.sentence")),
                        both,
                        choices,
                        steps);
    }

    private static VBox side(String title, List<Diff.Line> lines, String nothing) {
        DiffView diff = new DiffView(title);
        diff.show(lines);
        if (lines.isEmpty()) {
            diff.tell(nothing);
        }
        diff.setMinWidth(0);
        VBox.setVgrow(diff, Priority.ALWAYS);
        VBox side = new VBox(4, Nodes.label(title, "muted", "small"), diff);
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(200);
        side.setMinWidth(0);
        return side;
    }

    void focusFirst(Executor later) {
        Nodes.focus(first, later);
    }
}
