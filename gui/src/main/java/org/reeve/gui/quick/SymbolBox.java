package org.reeve.gui.quick;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Symbols;
import org.reeve.gui.widget.Texts;

/** The choice of a symbol, each with its picture. */
final class SymbolBox {
    private SymbolBox() {}

    static ComboBox<String> make(Texts texts) {
        ComboBox<String> box = new ComboBox<>();
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(Symbols.names());
        box.getItems().setAll(names);
        box.setAccessibleText(texts.get("icon"));
        box.setCellFactory(_ -> new Cell(texts));
        box.setButtonCell(new Cell(texts));
        return box;
    }

    private static final class Cell extends ListCell<String> {
        private final Texts texts;

        Cell(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            if (empty || name == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String key = "symbol." + name;
            setText(name.isEmpty() ? texts.get("symbol.own") : texts.has(key) ? texts.get(key) : name);
            setGraphic(Symbols.picture(name).map(Nodes::icon).orElse(null));
        }
    }
}
