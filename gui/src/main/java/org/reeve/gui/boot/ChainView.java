package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.CriticalChain;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.Texts;

/** What the start waited for, link by link. */
final class ChainView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final BootModel model;
    private final Jump jump;
    private final ComboBox<UnitName> end = new ComboBox<>();
    private final TreeView<CriticalChain.Link> tree = new TreeView<>();
    private final StackPane place = new StackPane();
    private final HBox head;
    private boolean filling;

    ChainView(BootWords words, BootModel model, Jump jump) {
        this.texts = words.texts();
        this.model = model;
        this.jump = jump;
        getStyleClass().add("chain");
        tree.setId("boot-chain");
        tree.setAccessibleText(texts.get("chain"));
        tree.setCellFactory(view -> new ChainCell(words, jump));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        end.setId("boot-chain-end");
        end.setAccessibleText(texts.get("chain.end"));
        end.valueProperty().addListener((_, _, unit) -> choose(unit));
        head = head();
        place.setAlignment(Pos.TOP_LEFT);
        setTop(head);
        setCenter(place);
        model.state().addListener((_, _, _) -> show());
        model.chainEnd().addListener((_, _, _) -> show());
        show();
    }

    private HBox head() {
        Label label = Nodes.word(texts.get("chain.end"), "muted");
        label.setLabelFor(end);
        Label legend = Nodes.word(texts.get("chain.legend"), "muted", "small");
        legend.setMinWidth(0);
        HBox head = new HBox(label, end, legend);
        head.getStyleClass().add("chain-head");
        return head;
    }

    private void choose(@Nullable UnitName unit) {
        if (!filling && unit != null) {
            model.chainEnd().set(Optional.of(unit));
        }
    }

    private void show() {
        place.getChildren().clear();
        Nodes.show(head, model.known().filter(BootModel.Start::finished).isPresent());
        model.known().ifPresent(start -> {
            if (start.finished()) {
                show(start);
            } else {
                place.getChildren()
                        .setAll(PageNotice.empty(
                                texts.get("chain.unfinished"), texts.get("chain.unfinished.sentence"), List.of()));
            }
        });
    }

    private void show(BootModel.Start start) {
        UnitName last = model.chainOf().orElse(start.target());
        fill(start, last);
        CriticalChain.of(start.units(), last)
                .ifPresentOrElse(
                        link -> {
                            tree.setRoot(item(link));
                            place.getChildren().setAll(tree);
                        },
                        () -> place.getChildren()
                                .setAll(PageNotice.empty(
                                        texts.get("chain.none", last.value()),
                                        texts.get("chain.none.sentence"),
                                        List.of())));
    }

    /** What it led to, every target on the way, and what was chosen in the table. */
    private void fill(BootModel.Start start, UnitName last) {
        List<UnitName> ends = new ArrayList<>(start.units().stream()
                .map(BootUnit::name)
                .filter(unit -> unit.type() == UnitType.TARGET && !unit.equals(start.target()))
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList());
        ends.addFirst(start.target());
        if (!ends.contains(last)) {
            ends.add(1, last);
        }
        filling = true;
        end.getItems().setAll(ends);
        end.setValue(last);
        filling = false;
    }

    /** Not by itself, as a chain may be as long as there are units. */
    private static TreeItem<CriticalChain.Link> item(CriticalChain.Link first) {
        TreeItem<CriticalChain.Link> root = new TreeItem<>(first);
        List<TreeItem<CriticalChain.Link>> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            TreeItem<CriticalChain.Link> item = open.removeLast();
            item.setExpanded(true);
            for (CriticalChain.Link link : item.getValue().waited()) {
                TreeItem<CriticalChain.Link> child = new TreeItem<>(link);
                item.getChildren().add(child);
                open.add(child);
            }
        }
        return root;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            link().ifPresent(link -> jump.open(link.unit().name()));
            event.consume();
        } else if (COPY.match(event)) {
            link().ifPresent(link -> Nodes.copy(link.unit().name().value()));
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            link().ifPresent(link -> jump.open(link.unit().name()));
        }
    }

    private Optional<CriticalChain.Link> link() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /** Puts the keyboard into the tree. */
    void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }
}
