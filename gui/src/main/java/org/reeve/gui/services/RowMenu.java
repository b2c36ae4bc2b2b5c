package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import org.reeve.api.services.UnitAction;
import org.reeve.gui.widget.Nodes;

/** The menu of a row: what its buttons offer, and copying its name. */
final class RowMenu {
    private final UnitWords words;
    private final ActionsModel actions;
    private final ServicesModel model;

    RowMenu(UnitWords words, ActionsModel actions, ServicesModel model) {
        this.words = words;
        this.actions = actions;
        this.model = model;
    }

    TableRow<UnitRow> on(TableRow<UnitRow> row) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> Optional.ofNullable(row.getItem()).ifPresent(unit -> fill(menu, unit)));
        menu.getItems().add(new MenuItem());
        row.itemProperty().addListener((_, _, unit) -> row.setContextMenu(unit == null ? null : menu));
        return row;
    }

    private void fill(ContextMenu menu, UnitRow unit) {
        List<UnitAction> offered = unit.up()
                ? List.of(UnitAction.RESTART, UnitAction.STOP)
                : unit.failed() ? List.of(UnitAction.START, UnitAction.RESET_FAILED) : List.of(UnitAction.START);
        menu.getItems()
                .setAll(offered.stream().map(action -> item(unit, action)).toList());
        MenuItem copy = new MenuItem(words.texts().get("copy.name"));
        copy.setOnAction(event -> Nodes.copy(unit.name().value()));
        menu.getItems().addAll(PinMenu.of(words, actions.pins(), unit), new SeparatorMenuItem(), copy);
    }

    private MenuItem item(UnitRow unit, UnitAction action) {
        MenuItem item = new MenuItem(words.button(action));
        item.setDisable(actions.busy(unit.key()));
        item.setOnAction(event -> {
            model.selected().set(Optional.of(unit));
            actions.begin(unit, action);
        });
        return item;
    }
}
