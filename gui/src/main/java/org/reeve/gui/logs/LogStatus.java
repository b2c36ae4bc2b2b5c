package org.reeve.gui.logs;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.reeve.gui.widget.Texts;

/** What the status bar says of what is shown. */
record LogStatus(Texts texts, LogsModel model, HistogramModel counts, CatalogModel catalog) {
    ObservableValue<String> text() {
        return Bindings.createStringBinding(
                this::now,
                model.pager().rows(),
                counts.counts(),
                model.pager().state(),
                model.order(),
                catalog.boots());
    }

    private String now() {
        if (model.pager().state().get() instanceof Pager.State.Failed) {
            return "";
        }
        int held = model.pager().rows().size();
        String boots = texts.get("status.boots", catalog.boots().size());
        String first = texts.get("status." + model.order().get());
        return counts.total()
                .map(total -> texts.get(
                        total.estimated() ? "status.about" : "status.of",
                        held,
                        Math.max(held, total.entries()),
                        boots,
                        first))
                .orElseGet(() -> texts.get("status", held, boots, first));
    }
}
