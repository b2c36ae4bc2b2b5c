package org.reeve.gui.boot;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;

/** Where a unit of this page leads to. */
final class Jump {
    private final PageContext context;
    private final BootWords words;
    private final BootModel model;
    private final Consumer<UnitName> chain;

    /** Shows chains by {@code chain}. */
    Jump(PageContext context, BootWords words, BootModel model, Consumer<UnitName> chain) {
        this.context = context;
        this.words = words;
        this.model = model;
        this.chain = chain;
    }

    /** Opens the page of units at it: that page knows where a call about a unit is to be seen. */
    void open(UnitName unit) {
        context.actions()
                .words(ServicesCommands.call(model.scope().get(), UnitAction.START, unit))
                .ifPresent(call -> call.show().run());
    }

    /** What can be done with it; the chain is there only where it has one. */
    void fill(ContextMenu menu, UnitName unit, boolean started) {
        MenuItem show = item("menu.show", () -> open(unit));
        MenuItem follow = item("menu.chain", () -> chain.accept(unit));
        follow.setDisable(!started);
        MenuItem copy = item("menu.copy", () -> Nodes.copy(unit.value()));
        menu.getItems().setAll(List.of(show, follow, new SeparatorMenuItem(), copy));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.texts().get(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
