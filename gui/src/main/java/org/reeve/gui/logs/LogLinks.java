package org.reeve.gui.logs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogUnit;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;

/** The ways that lead to a unit's entries from elsewhere: other pages, quick actions, the palette. */
final class LogLinks {
    private static final String OPEN = "logs.read.open";
    private static final int MOST_FOUND = 4;

    private final LogWords words;
    private final Texts texts;
    private final PageContext context;
    private final LogsModel model;
    private final CatalogModel catalog;
    private final Node content;
    private final LogTable table;

    LogLinks(LogWords words, PageContext context, LogsModel model, CatalogModel catalog, Node content, LogTable table) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.model = model;
        this.catalog = catalog;
        this.content = content;
        this.table = table;
    }

    /** Shows what a unit wrote, newest first. */
    private void reveal(List<LogUnit> units) {
        context.desk().raise();
        model.remembered(Filter.USUAL.of(new BootChoice.Any()).ofUnits(units));
        boolean here = content.getScene() != null;
        context.desk().open(LogsPage.known().id());
        if (here || !model.pager().rows().isEmpty()) {
            model.read();
        }
        table.view().requestFocus();
    }

    /** What a call that opens them is called, and does. */
    Optional<CallWords> words(Call call) {
        if (!call.method().equals(OPEN) || !(call.arguments().getLast() instanceof LogQuery query)) {
            return Optional.empty();
        }
        Filter asked = Filter.ALL.ofUnits(query.units());
        String label = texts.get("open.log", words.suggested(asked));
        return Optional.of(new CallWords(
                Feather.ALIGN_LEFT,
                "text-x-generic",
                label,
                label,
                label,
                label,
                JournalctlLine.of(JournalSource.mine(), asked, words.zone()),
                then -> then.accept(List.of()),
                () -> reveal(query.units())));
    }

    /** Units whose entries the palette offers. */
    List<Found> find(List<String> asked) {
        return catalog.units().stream()
                .filter(unit -> asked.stream().allMatch(word -> texts.get("open.log", unit.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(word.toLowerCase(Locale.ROOT))))
                .limit(MOST_FOUND)
                .map(unit -> Found.place(
                        Feather.ALIGN_LEFT,
                        texts.get("open.log", words.unit(unit)),
                        texts.get("title"),
                        () -> reveal(List.of(unit))))
                .toList();
    }
}
