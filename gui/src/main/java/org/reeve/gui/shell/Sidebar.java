package org.reeve.gui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Texts;

/** The computer, the pages, and what this window may do; a rail of icons where the window is narrow. */
final class Sidebar extends VBox {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final Texts texts = Texts.of(Sidebar.class);
    private final BooleanProperty rail = new SimpleBooleanProperty();
    private final Label host = Nodes.word("", "strong");
    private final Label system = Nodes.word("", "small", "muted");
    private final StackPane logo = new StackPane(Nodes.icon(Feather.ALIGN_LEFT));
    private final Map<String, PageButton> buttons = new LinkedHashMap<>();

    Sidebar(List<Page> pages, Consumer<String> open, RightsBox rights) {
        getStyleClass().add("sidebar");
        rail.addListener((_, _, now) -> pseudoClassStateChanged(RAIL, now));
        rights.railProperty().bind(rail);
        VBox room = new VBox();
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().add(head());
        for (Page page : pages) {
            PageButton button = new PageButton(page, rail, () -> open.accept(page.id()));
            buttons.put(page.id(), button);
            getChildren().add(button);
        }
        getChildren().addAll(room, rights);
    }

    BooleanProperty railProperty() {
        return rail;
    }

    void select(String pageId) {
        buttons.forEach((id, button) -> button.select(id.equals(pageId)));
    }

    void show(Machine machine) {
        host.setText(machine.host());
        Optional<String> up = machine.up().map(Texts::span).map(span -> texts.get("sidebar.up", span));
        system.setText(up.map(span -> machine.system().isEmpty() ? span : machine.system() + " · " + span)
                .orElse(machine.system()));
        Tooltip.install(logo, new Tooltip(host.getText() + "\n" + system.getText()));
        system.setTooltip(new Tooltip(system.getText()));
    }

    private HBox head() {
        logo.getStyleClass().add("logo");
        VBox words = new VBox(host, system);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Nodes.showWhile(words, rail.not());
        HBox head = new HBox(logo, words);
        head.getStyleClass().add("sidebar-head");
        return head;
    }
}
