package org.reeve.gui.files;

import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.reeve.gui.editor.FindRow;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** Finds in a file that is looked at page by page: the row in which it stands is selected. */
final class ViewerFind extends VBox {
    /** So many rows are shown above what was found. */
    private static final int ABOVE = 5;

    private final Texts texts;
    private final FileWords words;
    private final PagedModel model;
    private final ListView<String> list;
    private final Runnable leaves;
    private final LongFindModel finds;
    private final FindRow row;

    /** Put away. {@code leaves} runs before another row is shown. */
    ViewerFind(FileWords words, PagedModel model, ListView<String> list, Runnable leaves) {
        this.texts = words.texts();
        this.words = words;
        this.model = model;
        this.list = list;
        this.leaves = leaves;
        this.finds = model.finds();
        FindRow.Moves moves = new FindRow.Moves(() -> further(true), () -> further(false), this::close);
        this.row = new FindRow(moves, finds.sought(), finds.cases());
        getStyleClass().add("find-bars");
        getChildren().add(row);
        finds.state().addListener((_, _, now) -> tell(now));
        Nodes.show(this, false);
    }

    void open() {
        Nodes.show(this, true);
        finds.from(here());
        row.edit();
    }

    private void close() {
        finds.stop();
        Nodes.show(this, false);
        list.requestFocus();
    }

    /** The next place, or the one before. */
    void further(boolean forward) {
        if (!isVisible()) {
            open();
        } else if (forward) {
            finds.next(here());
        } else {
            finds.previous(here());
        }
    }

    /** What is selected, else the start. */
    private long here() {
        return Math.max(0, list.getSelectionModel().getSelectedIndex());
    }

    void stop() {
        finds.stop();
    }

    private void tell(LongFindModel.State state) {
        switch (state) {
            case LongFindModel.State.Idle _ -> row.tell("");
            case LongFindModel.State.Seeking(int percent) -> row.tell(texts.get("find.seeking", percent));
            case LongFindModel.State.Nowhere(long size) -> row.tell(texts.get("find.nowhere", words.bytes(size)));
            case LongFindModel.State.Failed(var problem) ->
                row.tell(ProblemTexts.sentence(texts.get("not.read"), problem));
            case LongFindModel.State.Found found -> {
                row.tell(texts.get(found.around() ? "find.around" : "find.row", found.row() + 1));
                show(found.row());
            }
        }
    }

    /** Selects a row, with some of those above it. */
    void show(long found) {
        leaves.run();
        model.know();
        int at = (int) Math.min(found, list.getItems().size() - 1L);
        list.getSelectionModel().clearAndSelect(at);
        list.getFocusModel().focus(at);
        list.scrollTo(Math.max(0, at - ABOVE));
        finds.from(at);
    }
}
