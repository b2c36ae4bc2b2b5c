package org.reeve.gui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Texts;

/** The computer, the pages in their groups, and what this window may do; a rail of icons where the window is narrow. */
final class Sidebar extends VBox {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final Texts texts = Texts.of(Sidebar.class);
    private final BooleanProperty rail = new SimpleBooleanProperty();
    private final Label host = Nodes.word("", "strong");
    private final Label system = Nodes.word("", "small", "muted");
    private final StackPane logo = new StackPane(Nodes.icon(Feather.ALIGN_LEFT));
    private final VBox upper = new VBox();
    private final ScrollPane scroll = scrolling(upper);
    private final Map<String, PageButton> buttons = new LinkedHashMap<>();

    Sidebar(List<Page> pages, Consumer<String> open, RightsBox rights) {
        getStyleClass().add("sidebar");
        rail.addListener((_, _, now) -> pseudoClassStateChanged(RAIL, now));
        rights.railProperty().bind(rail);
        upper.getStyleClass().add("sidebar-pages");
        VBox foot = new VBox();
        foot.getStyleClass().addAll("sidebar-pages", "sidebar-foot");
        for (Group group : Group.values()) {
            List<Page> members =
                    pages.stream().filter(page -> page.face().group() == group).toList();
            (group == Group.LAST ? foot : upper).getChildren().addAll(group(group, members, open));
        }
        getChildren().addAll(head(), scroll, foot, rights);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private List<Node> group(Group group, List<Page> members, Consumer<String> open) {
        List<Node> nodes = new ArrayList<>();
        if (!members.isEmpty() && texts.has("sidebar.group." + group.name())) {
            nodes.add(heading(texts.get("sidebar.group." + group.name())));
        }
        for (Page page : members) {
            PageButton button = new PageButton(page, rail, () -> open.accept(page.id()));
            buttons.put(page.id(), button);
            nodes.add(button);
        }
        return nodes;
    }

    /** A word where there is room for one, else a line. */
    private Node heading(String name) {
        Label word = Nodes.word(name, "group-heading");
        Nodes.showWhile(word, rail.not());
        Region line = new Region();
        line.getStyleClass().add("group-line");
        StackPane room = new StackPane(line);
        room.getStyleClass().add("group-line-room");
        Nodes.showWhile(room, rail);
        return new VBox(word, room);
    }

    /** Many pages in a low window scroll; the settings and the rights below stay. */
    private static ScrollPane scrolling(VBox upper) {
        ScrollPane scroll = new ScrollPane(upper);
        scroll.getStyleClass().add("sidebar-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            List<PageButton> all = List.copyOf(buttons.values());
            int at = all.indexOf(event.getTarget());
            int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            if (at >= 0) {
                event.consume();
                if (next >= 0 && next < all.size()) {
                    all.get(next).requestFocus();
                    reveal(all.get(next));
                    all.get(next).fire();
                }
            }
        }
    }

    private void reveal(PageButton button) {
        double hidden = upper.getHeight() - scroll.getViewportBounds().getHeight();
        if (upper.getChildren().contains(button) && hidden > 0) {
            double top = button.getBoundsInParent().getMinY();
            double bottom = button.getBoundsInParent().getMaxY()
                    - scroll.getViewportBounds().getHeight();
            double now = scroll.getVvalue() * hidden;
            scroll.setVvalue(Math.clamp(Math.clamp(now, bottom, Math.max(bottom, top)) / hidden, 0, 1));
        }
    }

    BooleanProperty railProperty() {
        return rail;
    }

    void select(String pageId) {
        buttons.forEach((id, button) -> button.select(id.equals(pageId)));
    }

    void show(Machine machine) {
        host.setText(machine.host());
        Optional<String> up = machine.up().map(Texts::roughly).map(span -> texts.get("sidebar.up", span));
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
