package org.reeve.gui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The menu of a row. */
final class LogMenu {
    private final LogWords words;
    private final Texts texts;
    private final EntryPane.EntrySteps steps;
    private final Runnable copyRows;

    LogMenu(LogWords words, EntryPane.EntrySteps steps, Runnable copyRows) {
        this.words = words;
        this.texts = words.texts();
        this.steps = steps;
        this.copyRows = copyRows;
    }

    TableRow<LogRow> on(TableRow<LogRow> row) {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(event -> Optional.ofNullable(row.getItem()).ifPresent(entry -> fill(menu, entry)));
        row.itemProperty().addListener((_, _, entry) -> row.setContextMenu(entry == null ? null : menu));
        return row;
    }

    private void fill(ContextMenu menu, LogRow row) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("around"), () -> steps.around(row)));
        row.unit()
                .ifPresent(
                        unit -> items.add(item(texts.get("only.this", words.unit(unit)), () -> steps.onlyUnit(row))));
        if (!row.identifier().isEmpty()) {
            items.add(item(texts.get("only.this", SafeText.line(row.identifier())), () -> steps.onlyIdentifier(row)));
        }
        if (steps.known(row)) {
            items.add(item(texts.get("in.services"), () -> steps.services(row)));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(texts.get("copy.rows"), copyRows));
        menu.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
