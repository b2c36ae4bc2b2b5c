package org.reeve.gui.services;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.UnitType;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The filters that are asked for less: types, states, what changed since the machine was up. The menu stays open. */
final class MoreFilters extends MenuButton {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final ServicesModel model;

    MoreFilters(Texts texts, ServicesModel model) {
        this.texts = texts;
        this.model = model;
        setId("more-filters");
        setGraphic(Nodes.icon(Feather.FILTER));
        setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().addAll("chip", "more-filters");
        getItems().add(heading("more.types"));
        Stream.of(UnitType.values())
                .map(type -> choice("type." + type, now -> now.types().contains(type), (now, on) -> now.with(type, on)))
                .forEach(getItems()::add);
        getItems().addAll(new SeparatorMenuItem(), heading("more.states"));
        Stream.of(Narrowing.State.values())
                .map(state ->
                        choice("more." + state, now -> now.states().contains(state), (now, on) -> now.with(state, on)))
                .forEach(getItems()::add);
        MenuItem none = new MenuItem(texts.get("more.none"));
        none.setOnAction(event -> model.narrowing().set(Narrowing.NONE));
        getItems()
                .addAll(List.of(
                        new SeparatorMenuItem(),
                        choice("more.changed", Narrowing::changed, Narrowing::withChanged),
                        new SeparatorMenuItem(),
                        none));
        model.narrowing().addListener((_, _, _) -> name());
        name();
    }

    private void name() {
        int many = model.narrowing().get().size();
        setText(many == 0 ? texts.get("more.filters") : texts.get("more.filters.chosen", many));
        pseudoClassStateChanged(CHOSEN, many > 0);
    }

    private CustomMenuItem heading(String key) {
        Label label = Nodes.word(texts.get(key), "muted", "small");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        return item;
    }

    private CustomMenuItem choice(
            String key, Predicate<Narrowing> chosen, BiFunction<Narrowing, Boolean, Narrowing> choose) {
        CheckBox box = new CheckBox(texts.get(key));
        // The menu's item is what is pressed, by pointer and by key; the box only shows.
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        box.setSelected(chosen.test(model.narrowing().get()));
        model.narrowing().addListener((_, _, now) -> box.setSelected(chosen.test(now)));
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setId(key);
        item.setText(box.getText());
        item.setOnAction(event -> model.narrowing()
                .set(choose.apply(
                        model.narrowing().get(), !chosen.test(model.narrowing().get()))));
        return item;
    }
}
