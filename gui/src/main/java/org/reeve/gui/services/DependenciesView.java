package org.reeve.gui.services;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.services.Dependencies.Side;
import org.reeve.gui.services.Dependencies.Tie;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What a unit needs and what needs it, as trees that open step by step. */
final class DependenciesView extends StackPane implements DependencyItem.Source {
    private final Texts texts;
    private final DetailModel detail;
    private final Consumer<UnitRow.Key> go;
    private final TreeView<DependencyBranch> tree = new TreeView<>();
    private final Set<String> open = new HashSet<>();
    private Optional<UnitRow.Key> about = Optional.empty();
    private Map<Side, List<Tie>> shown = Map.of();
    private Cancel asking = new Cancel();

    DependenciesView(UnitWords words, DetailModel detail, Consumer<UnitRow.Key> go) {
        this.texts = words.texts();
        this.detail = detail;
        this.go = go;
        getStyleClass().addAll("log", "dependencies");
        tree.setShowRoot(false);
        tree.setAccessibleText(texts.get("tab.dependencies"));
        tree.setCellFactory(view -> new DependencyCell(words, this::along));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    void show(Read<Map<Side, List<Tie>>> read) {
        switch (read) {
            case Read.Waiting<Map<Side, List<Tie>>> _ -> note(texts.get("dependencies.reading"));
            case Read.Failed<Map<Side, List<Tie>>>(var problem) ->
                note(ProblemTexts.sentence(texts.get("dependencies.not.read"), problem));
            case Read.Known<Map<Side, List<Tie>>>(Map<Side, List<Tie>> sides) -> show(sides);
        }
    }

    private void note(String text) {
        getChildren().setAll(Nodes.label(text, "muted", "log-note"));
        setAlignment(getChildren().getFirst(), Pos.TOP_LEFT);
        shown = Map.of();
    }

    private void show(Map<Side, List<Tie>> sides) {
        Optional<UnitRow.Key> key = detail.row().get().map(UnitRow::key);
        if (sides.equals(shown) && key.equals(about)) {
            tree.refresh();
            return;
        }
        remember(key);
        about = key;
        shown = sides;
        asking.cancel();
        asking = new Cancel();
        tree.setRoot(root(sides));
        getChildren().setAll(tree);
    }

    /** What was open stays open while the same unit changes. */
    private void remember(Optional<UnitRow.Key> key) {
        boolean first = open.isEmpty() || !key.equals(about);
        open.clear();
        if (first) {
            open.addAll(List.of(Side.NEEDS.name(), Side.NEEDED_BY.name()));
        } else if (tree.getRoot() != null) {
            tree.getRoot().getChildren().forEach(this::remember);
        }
    }

    private void remember(TreeItem<DependencyBranch> item) {
        if (item.isExpanded() && item.getValue() instanceof DependencyBranch.Heading(Side side, int _)) {
            open.add(side.name());
        } else if (item.isExpanded() && item instanceof DependencyItem unit) {
            open.add(unit.way());
        }
        item.getChildren().forEach(this::remember);
    }

    private TreeItem<DependencyBranch> root(Map<Side, List<Tie>> sides) {
        TreeItem<DependencyBranch> root = new TreeItem<>();
        for (Side side : Side.values()) {
            List<Tie> ties = sides.getOrDefault(side, List.of());
            TreeItem<DependencyBranch> heading = new TreeItem<>(new DependencyBranch.Heading(side, ties.size()));
            heading.getChildren().setAll(DependencyItem.items(this, side, ties, names()));
            heading.setExpanded(open.contains(side.name()));
            root.getChildren().add(heading);
        }
        return root;
    }

    private List<UnitName> names() {
        return about.map(key -> List.of(key.name())).orElse(List.of());
    }

    private Set<UnitName> along() {
        return Set.copyOf(detail.known().map(UnitDetail::stopsAlong).orElse(List.of()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            follow();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            follow();
        }
    }

    private void follow() {
        TreeItem<DependencyBranch> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof DependencyBranch.Other other) {
            go.accept(new UnitRow.Key(scope(), other.tie().name()));
        } else if (item != null) {
            item.setExpanded(!item.isExpanded());
        }
    }

    private Scope scope() {
        return about.map(UnitRow.Key::scope).orElse(Scope.SYSTEM);
    }

    @Override
    public Cancel ask(UnitName unit, Consumer<Map<Side, List<Tie>>> answered, Consumer<HelperException> failed) {
        Scope where = scope();
        Cancel one = detail.ask(read -> DetailTabs.dependencies(read, where, unit), answered, failed);
        asking.onCancel(one::cancel);
        return one;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Set<String> open() {
        return open;
    }
}
