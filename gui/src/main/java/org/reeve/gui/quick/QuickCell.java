package org.reeve.gui.quick;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Symbols;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.QuickAction;

/** A quick action in the list; it can be dragged to another place. */
final class QuickCell extends ListCell<QuickAction> {
    private static final DataFormat PLACE = new DataFormat("application/x-reeve-quick-action-place");

    private final Texts texts;
    private final QuickModel model;

    /** Tells {@code moved} from which place to which one was dragged. */
    QuickCell(Texts texts, QuickModel model, BiConsumer<Integer, Integer> moved) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("quick-cell");
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                ClipboardContent content = new ClipboardContent();
                content.put(PLACE, getIndex());
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (!isEmpty() && event.getDragboard().hasContent(PLACE)) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            if (event.getDragboard().getContent(PLACE) instanceof Integer from && !isEmpty()) {
                moved.accept(from, getIndex());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable QuickAction action, boolean empty) {
        super.updateItem(action, empty);
        setText(null);
        if (empty || action == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(action);
        }
    }

    private void show(QuickAction action) {
        Optional<CallWords> words = model.words(action.call());
        Label title = Nodes.word(model.title(action));
        title.setMinWidth(0);
        String command = words.map(known -> String.join(" ", known.command())).orElseGet(() -> texts.get("unknown"));
        Label below = Nodes.word(command, "mono", "small", "muted");
        below.setMinWidth(0);
        VBox middle = new VBox(title, below);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        String state = state(action, words);
        Label hint = Nodes.word(state, "small", "muted");
        hint.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Nodes.icon(picture(action, words)), middle, hint);
        row.getStyleClass().add("quick-row");
        row.setMinWidth(0);
        row.setPrefWidth(1);
        setGraphic(row);
        setAccessibleText(model.title(action) + ", " + command + ", " + state);
    }

    static Ikon picture(QuickAction action, Optional<CallWords> words) {
        return Symbols.picture(action.icon())
                .or(() -> words.map(CallWords::icon))
                .orElse(Feather.HELP_CIRCLE);
    }

    private String state(QuickAction action, Optional<CallWords> words) {
        if (model.running(action.call())) {
            return texts.get("running");
        }
        if (model.edited(action)) {
            return texts.get("edited");
        }
        return words.isEmpty()
                ? ""
                : switch (model.permit(action.call())) {
                    case Permit.Free _ -> texts.get("permit.free");
                    case Permit.Asks _ -> texts.get("permit.asks");
                    case Permit.Refused _ -> texts.get("permit.refused");
                };
    }
}
