package org.reeve.gui.scans;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.reeve.api.scans.DiskEntry;

/** How much of its folder something takes, as a bar and in words. */
final class ShareCell extends TableCell<DiskEntry, DiskEntry> {
    private final DiskModel model;
    private final DiskWords words;
    private final ProgressBar bar = new ProgressBar(0);
    private final Tooltip tip = new Tooltip();

    ShareCell(DiskModel model, DiskWords words) {
        this.model = model;
        this.words = words;
        bar.getStyleClass().add("share");
        setContentDisplay(ContentDisplay.LEFT);
    }

    @Override
    protected void updateItem(@Nullable DiskEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        bar.setProgress(model.share(entry));
        setGraphic(bar);
        setText(words.share(entry));
        tip.setText(words.line(entry));
        setTooltip(tip);
    }
}
