package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;

/** The machine's failed units as what needs attention, watched whether the page is shown or not. */
final class FailedUnits {
    private final Texts texts;
    private final FailedModel model;
    private final Consumer<UnitRow.Key> reveal;
    private final ObservableList<Attention> all = FXCollections.observableArrayList();

    /** {@code units} hears which units there are, whether they failed or not; {@code reveal} shows one and its log. */
    FailedUnits(Texts texts, PageContext context, Consumer<List<Unit>> units, Consumer<UnitRow.Key> reveal) {
        this.texts = texts;
        this.model = new FailedModel(context.calls(), context.background(), units, this::show);
        this.reveal = reveal;
    }

    ObservableList<Attention> all() {
        return all;
    }

    void start() {
        model.start();
    }

    private void show(List<UnitName> units) {
        all.setAll(units.stream().map(this::attention).toList());
    }

    private Attention attention(UnitName unit) {
        return new Attention(
                ServicesPage.ID + "/" + unit.value(),
                true,
                texts.get("attention.failed", unit.value()),
                Optional.empty(),
                texts.get("show.log"),
                () -> reveal.accept(new UnitRow.Key(Scope.SYSTEM, unit)));
    }
}
