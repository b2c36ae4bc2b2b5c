package org.reeve.gui.quick;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.QuickAction;

/** The quick actions in their order, moved by dragging and by keys. Its selection is the model's. */
final class QuickList {
    /** The keys of the list, for the list of shortcuts. */
    static final List<String> KEYS = List.of("run", "edit", "move", "remove");

    private static final double ROW = 46;

    private final QuickModel model;
    private final Runnable edit;
    private final ListView<QuickAction> view = new ListView<>();
    private boolean restoring;

    QuickList(Texts texts, QuickModel model, Runnable edit) {
        this.model = model;
        this.edit = edit;
        view.setId("quick-list");
        view.setAccessibleText(texts.get("title"));
        view.getStyleClass().add("quick-list");
        view.setFixedCellSize(ROW);
        view.setCellFactory(_ -> new QuickCell(texts, model, this::dragged));
        view.setOnKeyPressed(this::key);
        // A copy: a list view forgets its selection when its own items are replaced, and tells so.
        model.all().addListener((javafx.beans.Observable changed) -> show());
        view.getSelectionModel().selectedItemProperty().addListener((_, _, action) -> {
            if (action != null && !restoring) {
                model.selected().set(Optional.of(action));
            }
        });
        model.selected().addListener((_, _, _) -> restore());
        model.permit().addListener((_, _, _) -> refresh());
        model.draft().addListener((_, _, _) -> refresh());
        show();
    }

    ListView<QuickAction> view() {
        return view;
    }

    void refresh() {
        view.refresh();
    }

    private void show() {
        restoring = true;
        view.getItems().setAll(model.all());
        restoring = false;
        restore();
    }

    private void restore() {
        restoring = true;
        int place = model.selected().get().map(view.getItems()::indexOf).orElse(-1);
        if (place < 0) {
            view.getSelectionModel().clearSelection();
        } else {
            view.getSelectionModel().clearAndSelect(place);
            view.getFocusModel().focus(place);
        }
        restoring = false;
    }

    /** Brings the selected one into view. */
    void reveal() {
        view.scrollTo(Math.max(0, view.getSelectionModel().getSelectedIndex() - 2));
        view.requestFocus();
    }

    private void dragged(int from, int to) {
        if (from != to && from < model.all().size()) {
            model.selected().set(Optional.of(model.all().get(from)));
            boolean _ = model.move(to - from);
        }
    }

    private void key(KeyEvent event) {
        boolean taken =
                switch (event.getCode()) {
                    case UP, DOWN -> event.isAltDown() && moved(event.getCode() == KeyCode.UP ? -1 : 1);
                    case DELETE -> does(model::remove);
                    case F2 -> does(edit);
                    case ENTER -> does(event.isShortcutDown() ? model::run : edit);
                    default -> false;
                };
        if (taken) {
            event.consume();
        }
    }

    private boolean moved(int by) {
        if (model.move(by)) {
            view.scrollTo(Math.max(0, view.getSelectionModel().getSelectedIndex() - 2));
        }
        return true;
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }
}
