package org.reeve.gui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The saved searches: asking one again, saving what is asked now, forgetting one. */
final class SavedChip extends MenuButton {
    private final LogWords words;
    private final Texts texts;
    private final LogsModel model;
    private final SavedModel saved;
    private final Popup popup = new Popup();
    private final TextField name = new TextField();

    SavedChip(LogWords words, LogsModel model, SavedModel saved) {
        super(words.texts().get("saved.chip"));
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.saved = saved;
        setId("saved");
        getStyleClass().addAll("chip", "more-filters");
        setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(Nodes.icon(Feather.BOOKMARK));
        setAccessibleText(texts.get("saved"));
        setTooltip(new Tooltip(texts.get("saved")));
        saved.all().addListener((ListChangeListener<SavedModel.Saved>) change -> fill());
        form();
        fill();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        saved.all().forEach(one -> items.add(item(SafeText.line(one.name()), () -> model.choose(one.filter()))));
        if (items.isEmpty()) {
            MenuItem none = item(texts.get("saved.none"), () -> {});
            none.setDisable(true);
            items.add(none);
        }
        MenuItem save = item(texts.get("saved.save"), this::ask);
        save.setDisable(!saved.room());
        items.addAll(List.of(new SeparatorMenuItem(), save));
        items.add(item(texts.get("saved.usual"), () -> model.choose(Filter.USUAL)));
        if (!saved.all().isEmpty()) {
            Menu forget = new Menu(texts.get("saved.forget"));
            saved.all().forEach(one -> forget.getItems().add(item(SafeText.line(one.name()), () -> saved.forget(one))));
            items.add(forget);
        }
        getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        // An underline in a name is no key.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void form() {
        name.setPromptText(texts.get("saved.name"));
        name.setAccessibleText(texts.get("saved.name"));
        name.setOnAction(event -> save());
        name.setPrefColumnCount(24);
        VBox box = new VBox(
                Nodes.label(texts.get("saved.name"), "muted"),
                name,
                Nodes.button(texts.get("saved.keep"), this::save, "primary"));
        box.getStyleClass().add("pick-box");
        Nodes.style(box, LogsPage.class, "logs.css");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** Asks for a name, and saves what is asked now by it. */
    void ask() {
        if (getScene() == null || !saved.room()) {
            return;
        }
        name.setText(words.suggested(model.filter().get()));
        Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMinX(), place.getMaxY() + 4);
        name.requestFocus();
        name.selectAll();
    }

    private void save() {
        String line = Optional.ofNullable(name.getText()).orElse("");
        if (!line.isBlank()) {
            popup.hide();
            saved.save(line, model.filter().get());
        }
    }
}
