package org.reeve.gui.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.work.Permit;

/** Menu items of what can be done to a unit; what cannot is there too, with the reason below it. */
final class DeedItems {
    /** What has no button of its own beside the menu. */
    static final List<Deed> REST =
            List.of(Deeds.RESET, Deeds.ENABLE, Deeds.DISABLE, Deeds.MASK, Deeds.UNMASK, Deeds.KILL);

    private final UnitWords words;
    private final Consumer<Deed> begin;
    private final Runnable runNow;

    DeedItems(UnitWords words, Consumer<Deed> begin, Runnable runNow) {
        this.words = words;
        this.begin = begin;
        this.runNow = runNow;
    }

    /** Starting what a timer starts. */
    MenuItem run() {
        MenuItem item = new MenuItem(words.texts().get("button.run"));
        item.setId("deed-RUN");
        item.setOnAction(event -> runNow.run());
        return item;
    }

    /** For several units, with how many it is for. */
    MenuItem counted(Deed deed, int count) {
        MenuItem item = new MenuItem(words.texts().get("counted", words.button(deed), count));
        item.setId("deed-" + deed.key());
        item.setOnAction(event -> begin.accept(deed));
        return item;
    }

    /** Those that are shown for a unit as it is. */
    List<MenuItem> of(Offers offers, Map<Deed, Permit> permits, List<Deed> deeds) {
        return deeds.stream()
                .filter(offers::shown)
                .map(deed -> item(deed, offers, Optional.ofNullable(permits.get(deed))))
                .toList();
    }

    private MenuItem item(Deed deed, Offers offers, Optional<Permit> permit) {
        Optional<String> refused = offers.refused(deed)
                .map(why -> words.texts().get("refused." + why.name()))
                .or(() -> permit.flatMap(DeedItems::forbidden));
        if (refused.isPresent()) {
            return refused(deed, refused.get());
        }
        MenuItem item = new MenuItem(words.button(deed));
        if (permit.filter(Permit.Asks.class::isInstance).isPresent()) {
            item.setGraphic(Nodes.icon(Feather.KEY));
        }
        item.setId("deed-" + deed.key());
        item.setOnAction(event -> begin.accept(deed));
        return item;
    }

    private static Optional<String> forbidden(Permit permit) {
        return permit instanceof Permit.Refused(String reason) ? Optional.of(reason) : Optional.empty();
    }

    private MenuItem refused(Deed deed, String reason) {
        VBox both = new VBox(Nodes.word(words.button(deed), "refused"), Nodes.label(reason, "muted", "small"));
        both.getStyleClass().add("refused-item");
        CustomMenuItem item = new CustomMenuItem(both, false);
        item.setId("deed-" + deed.key());
        item.setDisable(true);
        return item;
    }
}
