package org.reeve.gui.logs;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogUnit;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is asked: the search field and the chips; at the right following and exporting. */
final class LogBar extends HBox {
    private static final double RIGHT = 230;

    private final LogWords words;
    private final Texts texts;
    private final LogsModel model;
    private final CatalogModel catalog;
    private final StringProperty text = new SimpleStringProperty("");
    private final FilterField field;
    private final PickChip<LogUnit> units;
    private final PickChip<String> identifiers;
    private final PickChip<LogBoot> boots;
    private final ToggleButton follow;
    private final SavedChip saved;
    private boolean showing;

    LogBar(LogWords words, LogsModel model, CatalogModel catalog, FollowModel following, SavedModel keeping) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.catalog = catalog;
        this.field = new FilterField(texts.get("filter.prompt"), text);
        this.units = new PickChip<>(
                texts, face("units", true), catalog.units(), words::unit, chosen -> choose(now().ofUnits(chosen)));
        this.identifiers = new PickChip<>(
                texts,
                face("identifiers", true),
                catalog.identifiers(),
                SafeText::line,
                chosen -> choose(now().ofIdentifiers(chosen)));
        this.boots = new PickChip<>(texts, face("boots", false), catalog.boots(), words::boot, this::boot);
        this.follow = new ToggleButton(texts.get("follow"));
        this.saved = new SavedChip(words, model, keeping);
        getStyleClass().add("log-bar");
        follow.setId("follow");
        follow.getStyleClass().add("chip");
        follow.setGraphic(Nodes.icon(Feather.RADIO));
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.selectedProperty().bindBidirectional(following.wanted());
        wire();
    }

    private PickChip.Face face(String id, boolean several) {
        return new PickChip.Face(
                id, texts.get(id + ".prompt"), texts.get(id + ".all"), texts.get(id + ".none"), several);
    }

    /** Puts everything in its place; {@code export} asks what to write where, {@code folder} which files to read. */
    void assemble(Runnable export, Runnable folder) {
        Button exporting = Nodes.button(texts.get("export.button"), export, "chip", "pick");
        exporting.setId("export");
        FlowPane left = new FlowPane(
                field,
                units,
                new PriorityChip(words, model),
                boots,
                new SpanChip(words, model),
                identifiers,
                new OrderChip(texts, model),
                saved);
        left.getStyleClass().add("filter-bar");
        left.setMinWidth(0);
        // Else its height is that of a pane that wraps far earlier than this one.
        left.prefWrapLengthProperty().bind(widthProperty().subtract(RIGHT));
        HBox.setHgrow(left, Priority.ALWAYS);
        Button opening = Nodes.iconButton(Feather.FOLDER, texts.get("open.button"), folder);
        opening.setId("open-folder");
        HBox right = new HBox(follow, exporting, opening);
        right.getStyleClass().add("log-bar-right");
        right.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(left, right);
    }

    private void wire() {
        text.addListener((_, _, written) -> {
            if (!showing) {
                model.write(written);
            }
        });
        model.filter().addListener((_, _, _) -> show());
        // Only that: what is being written in the field is not known to the filter yet, and must not go.
        catalog.boots().addListener((ListChangeListener<LogBoot>)
                change -> showBoot(model.filter().get().boot()));
        show();
    }

    private Filter now() {
        return model.filter().get().saying(text.get());
    }

    private void choose(Filter wanted) {
        model.choose(wanted);
    }

    private void boot(List<LogBoot> chosen) {
        BootChoice choice = chosen.isEmpty()
                ? new BootChoice.Any()
                : chosen.getFirst().equals(catalog.boots().getFirst())
                        ? new BootChoice.Latest()
                        : new BootChoice.One(chosen.getFirst().id());
        choose(now().of(choice));
    }

    private void show() {
        showing = true;
        Filter filter = model.filter().get();
        if (!text.get().strip().equals(filter.text().strip())) {
            text.set(filter.text());
        }
        units.show(
                filter.units(),
                texts.get(
                        "chip",
                        words.chosen(
                                "units",
                                filter.units().stream().map(words::unit).toList())));
        identifiers.show(
                filter.identifiers(),
                texts.get(
                        "chip",
                        words.chosen(
                                "identifiers",
                                filter.identifiers().stream()
                                        .map(SafeText::line)
                                        .toList())));
        showBoot(filter.boot());
        showing = false;
    }

    private void showBoot(BootChoice boot) {
        Optional<LogBoot> which =
                switch (boot) {
                    case BootChoice.Any _ -> Optional.empty();
                    case BootChoice.Latest _ -> catalog.boots().stream().findFirst();
                    case BootChoice.One one ->
                        catalog.boots().stream()
                                .filter(known -> known.id().equals(one.id()))
                                .findFirst();
                };
        String text =
                switch (boot) {
                    case BootChoice.Any _ -> texts.get("boots.any");
                    case BootChoice.Latest _ -> texts.get("boots.latest");
                    case BootChoice.One one ->
                        which.map(known -> texts.get("boots.since", words.time(known.first())))
                                .orElseGet(() ->
                                        texts.get("boots.one", one.id().value().substring(0, 8)));
                };
        boots.show(which.map(List::of).orElse(List.of()), texts.get("chip", text));
    }

    FilterField field() {
        return field;
    }

    void chooseUnits() {
        units.open();
    }

    void save() {
        saved.ask();
    }
}
