package org.reeve.gui.connections;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.reeve.api.connections.Connection;

/** What goes over a connection, as it goes. */
final class FlowCell extends TableCell<Connection, Flow> {
    private final ConnectionWords words;

    FlowCell(ConnectionWords words) {
        this.words = words;
        getStyleClass().add("muted");
    }

    @Override
    protected void updateItem(@Nullable Flow flow, boolean empty) {
        super.updateItem(flow, empty);
        String text = flow == null ? "" : words.rate(flow);
        setText(empty || flow == null ? null : text.isEmpty() ? "—" : text);
        setTooltip(empty || text.isEmpty() ? null : new Tooltip(text));
    }
}
