package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.work.Permit;

/** The menu of a row, by the pointer and by the menu key: what its buttons offer, copying its name; for several what they share. */
final class RowMenu {
    private final UnitWords words;
    private final ActionsModel actions;
    private final ServicesModel model;
    private final DetailModel detail;
    private final SeveralModel several;
    private final DeedItems items;
    private final DeedItems severalItems;

    RowMenu(
            UnitWords words,
            ActionsModel actions,
            ServicesModel model,
            DetailModel detail,
            SeveralModel several,
            PageDeeds deeds) {
        this.words = words;
        this.actions = actions;
        this.model = model;
        this.detail = detail;
        this.several = several;
        this.items = new DeedItems(words, deeds::begin, deeds::runNow);
        this.severalItems = new DeedItems(words, deeds::beginSeveral, () -> {});
    }

    TableRow<UnitRow> on(TableRow<UnitRow> row) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> Optional.ofNullable(row.getItem()).ifPresent(unit -> fill(menu, unit)));
        menu.getItems().add(new MenuItem());
        row.itemProperty().addListener((_, _, unit) -> row.setContextMenu(unit == null ? null : menu));
        return row;
    }

    /** The menu key opens the same for the row that is chosen. */
    void on(TableView<UnitRow> table) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> model.selected().get().ifPresent(unit -> fill(menu, unit)));
        menu.getItems().add(new MenuItem());
        table.setContextMenu(menu);
    }

    private void fill(ContextMenu menu, UnitRow unit) {
        menu.getItems().setAll(several.chosen(unit.key()) ? ofSeveral() : ofOne(unit));
    }

    private List<MenuItem> ofSeveral() {
        List<MenuItem> all = new ArrayList<>();
        several.possible().forEach((deed, count) -> all.add(severalItems.counted(deed, count)));
        MenuItem copy = new MenuItem(words.texts().get("copy.names"));
        copy.setOnAction(event -> Nodes.copy(several.names()));
        all.addAll(List.of(new SeparatorMenuItem(), copy));
        return all;
    }

    private List<MenuItem> ofOne(UnitRow unit) {
        if (model.selected()
                .get()
                .filter(shown -> shown.key().equals(unit.key()))
                .isEmpty()) {
            model.selected().set(Optional.of(unit));
        }
        boolean shown = detail.shows(unit.key());
        Offers offers = new Offers(unit, detail.known().filter(known -> shown));
        Map<Deed, Permit> permits = shown ? detail.permit().get() : Map.of();
        List<MenuItem> all = new ArrayList<>();
        if (!actions.busy(unit.key())) {
            detail.runs().get().filter(run -> shown).ifPresent(run -> all.add(items.run()));
            all.addAll(items.of(offers, permits, Deeds.ALL));
        }
        MenuItem copy = new MenuItem(words.texts().get("copy.name"));
        copy.setOnAction(event -> Nodes.copy(unit.name().value()));
        all.addAll(List.of(PinMenu.of(words, actions.pins(), unit), new SeparatorMenuItem(), copy));
        return all;
    }
}
