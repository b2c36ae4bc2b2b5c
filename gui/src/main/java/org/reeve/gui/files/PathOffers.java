package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** What a path that is being typed may become; the keyboard stays in the field. */
final class PathOffers {
    private static final double ROW = 24;
    private static final int ROWS = 9;

    private final Popup popup = new Popup();
    private final ListView<FileRow> list = new ListView<>();
    private final TextField field;

    PathOffers(String name, TextField field, Consumer<FileRow> chosen) {
        this.field = field;
        list.getStyleClass().add("completion");
        list.setAccessibleText(name);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(320);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new OfferCell());
        list.setOnMouseClicked(event -> selected().ifPresent(chosen));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    void show(List<FileRow> rows) {
        list.getItems().setAll(rows);
        if (rows.isEmpty() || !field.isFocused()) {
            hide();
            return;
        }
        list.setPrefHeight(ROW * Math.min(ROWS, rows.size()) + 6);
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (bounds != null && !popup.isShowing()) {
            popup.show(field, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean showing() {
        return popup.isShowing();
    }

    /** The one the keyboard chose; none before ↓ was pressed. */
    Optional<FileRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** The one the keyboard chose, else the first. */
    Optional<FileRow> best() {
        return selected().or(() -> list.getItems().stream().findFirst());
    }

    void move(int by) {
        int to = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + by,
                0,
                list.getItems().size() - 1);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS / 2));
    }

    private static final class OfferCell extends ListCell<FileRow> {
        @Override
        protected void updateItem(@Nullable FileRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.name() + (row.isFolder() ? "/" : ""));
        }
    }
}
