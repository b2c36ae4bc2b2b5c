package org.reeve.gui.services;

import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.StackPane;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.RowTable;

/** Beside the table: the pane of the shown unit, or the one that several chosen units share. */
final class DetailSide extends StackPane {
    private final ServicesModel model;
    private final SeveralModel several;
    private final RowTable<UnitRow> table;
    private final DetailPane pane;
    private final SeveralPane shared;
    private boolean shown;

    DetailSide(
            ServicesModel model, SeveralModel several, RowTable<UnitRow> table, DetailPane pane, SeveralPane shared) {
        super(pane, shared);
        this.model = model;
        this.several = several;
        this.table = table;
        this.pane = pane;
        this.shared = shared;
    }

    /** Puts everything in its place, and follows what is chosen; {@code close} puts the pane of one unit away. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        pane.assemble(compact, close);
        shared.assemble(compact, this::chooseOne);
        several.chosen().addListener((_, _, _) -> show());
        several.reloadable().addListener((_, _, _) -> fill());
        model.visible().addListener((ListChangeListener<UnitRow>) change -> fill());
        show();
    }

    /** The page is shown, or not. */
    void shown(boolean now) {
        shown = now;
        show();
    }

    private void show() {
        Nodes.show(pane, !many());
        Nodes.show(shared, many());
        pane.shown(shown && !many());
        fill();
    }

    private void fill() {
        if (many()) {
            Set<UnitRow.Key> chosen = several.chosen().get();
            long visible = model.visible().stream()
                    .filter(row -> chosen.contains(row.key()))
                    .count();
            shared.show(chosen, visible);
        }
    }

    /** Whether several units are chosen. */
    boolean many() {
        return several.chosen().get().size() > 1;
    }

    /** Chooses one of several again. */
    void chooseOne() {
        table.single();
        table.view().requestFocus();
    }

    /** Puts the keyboard on the first thing that can be done. */
    void focusFirst() {
        if (many()) {
            shared.focusFirst();
        } else {
            pane.focusFirst();
        }
    }

    /** Puts the keyboard on the button of something that can be done to the shown unit. */
    void focus(Deed deed) {
        pane.focus(deed);
    }

    /** Puts the keyboard into the shown unit's log. */
    void focusLog() {
        if (!many()) {
            pane.focusLog();
        }
    }
}
