package org.reeve.gui.services;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** The table of units. */
final class UnitTable {
    private UnitTable() {}

    static RowTable<UnitRow> of(UnitWords words, ServicesModel model, Background background) {
        Texts texts = words.texts();
        RowTable<UnitRow> table = new RowTable<>("units", texts.get("table"), model.selected(), UnitRow::key);
        table.view().getColumns().addAll(columns(words));
        table.show(model.visible(), model.order(), background);
        table.view().getSortOrder().add(table.view().getColumns().getFirst());
        table.copies(row -> row.name().value());
        return table;
    }

    /** What is told of every unit, its name first; new ones each time. */
    static List<TableColumn<UnitRow, ?>> columns(UnitWords words) {
        Texts texts = words.texts();
        TableColumn<UnitRow, UnitName> unit =
                RowTable.column("unit", texts.get("column.unit"), UnitRow::name, 220, 120);
        unit.setComparator(Comparator.comparing(UnitName::value, String.CASE_INSENSITIVE_ORDER));
        unit.setCellFactory(column -> new UnitCell());
        TableColumn<UnitRow, String> description = RowTable.column(
                "description", texts.get("column.description"), row -> SafeText.line(row.description()), 172, 40);
        description.setCellFactory(column -> new TextCell<>("muted", Tones::of));
        TableColumn<UnitRow, String> state = RowTable.column("state", texts.get("column.state"), words::state, 88, 84);
        state.setCellFactory(column -> new TextCell<>("state", Tones::of));
        TableColumn<UnitRow, String> boot =
                RowTable.column("boot", texts.get("column.boot"), UnitRow::startup, 136, 80);
        boot.setCellFactory(column -> new TextCell<>("muted", Tones::of));
        return List.of(unit, description, state, boot);
    }
}
