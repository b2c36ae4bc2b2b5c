package org.reeve.gui.connections;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.api.connections.Connection;
import org.reeve.gui.widget.Nodes;

/** A word about a connection, perhaps with a picture before it; what does not fit is in the tooltip. */
final class RowCell extends TableCell<Connection, Connection> {
    private final Function<Connection, String> text;
    private final Optional<Function<Connection, Ikon>> picture;
    private final FontIcon icon = new FontIcon();

    RowCell(String style, Function<Connection, String> text, Optional<Function<Connection, Ikon>> picture) {
        this.text = text;
        this.picture = picture;
        getStyleClass().addAll("picture-cell", style);
    }

    @Override
    protected void updateItem(@Nullable Connection row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String word = text.apply(row);
        setText(word.isEmpty() ? "—" : word);
        setTooltip(word.isEmpty() ? null : new Tooltip(word));
        Looks.tone(row).mark(this);
        Nodes.show(icon, picture.isPresent());
        picture.ifPresent(of -> {
            icon.setIconCode(of.apply(row));
            setGraphic(icon);
        });
    }
}
