package org.reeve.gui.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The rows of a card. A row stays the same node as long as what it shows stays, so that the keyboard stays on it.
 *
 * @param <T> what a row shows
 */
final class Rows<T> extends VBox {
    private final Function<T, Object> key;
    private final Supplier<Row<T>> make;
    private Map<Object, Row<T>> rows = new HashMap<>();

    /**
     * A row.
     *
     * @param <T> what it shows
     */
    interface Row<T> {
        /** The same node every time. */
        Region node();

        /** Shows this from now on. */
        void show(T thing);
    }

    /** Makes a row for each thing of another key. */
    Rows(Function<T, Object> key, Supplier<Row<T>> make) {
        this.key = key;
        this.make = make;
        getStyleClass().add("rows");
    }

    void show(List<T> things) {
        Map<Object, Row<T>> now = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (T thing : things) {
            Row<T> row = Optional.ofNullable(rows.get(key.apply(thing))).orElseGet(make);
            row.show(thing);
            now.put(key.apply(thing), row);
            nodes.add(row.node());
        }
        rows = now;
        if (!getChildren().equals(nodes)) {
            Optional<Node> owner = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
            getChildren().setAll(nodes);
            owner.filter(this::within).ifPresent(Node::requestFocus);
        }
    }

    private boolean within(Node node) {
        return node == this || (node.getParent() != null && within(node.getParent()));
    }

    /** The row of a thing, where there is one. */
    Optional<Region> row(Object which) {
        return Optional.ofNullable(rows.get(which)).map(Row::node);
    }
}
