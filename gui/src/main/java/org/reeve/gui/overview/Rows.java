package org.reeve.gui.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;

/**
 * The rows of a card. A row stays the same node as long as what it shows stays, so that the keyboard stays on it.
 *
 * @param <T> what a row shows
 */
final class Rows<T> extends VBox {
    /** The row that nothing is above. */
    static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Function<T, Object> key;
    private final Supplier<Row<T>> make;
    private final IntFunction<String> word;
    private final Button more = Nodes.link("", this::unfold);
    private int most;
    private List<T> things = List.of();
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

    /**
     * Makes a row for each thing of another key.
     *
     * @param most how many are shown until more are asked for
     * @param word what the link to the others says
     */
    Rows(Function<T, Object> key, Supplier<Row<T>> make, int most, IntFunction<String> word) {
        this.key = key;
        this.make = make;
        this.most = most;
        this.word = word;
        getStyleClass().add("rows");
    }

    void show(List<T> fresh) {
        things = List.copyOf(fresh);
        // A link to one more would take the room of the one.
        boolean folded = things.size() > most + 1;
        Map<Object, Row<T>> now = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (T thing : folded ? things.subList(0, most) : things) {
            Row<T> row = Optional.ofNullable(rows.get(key.apply(thing))).orElseGet(make);
            row.show(thing);
            row.node().pseudoClassStateChanged(FIRST, nodes.isEmpty());
            now.put(key.apply(thing), row);
            nodes.add(row.node());
        }
        rows = now;
        more.setText(word.apply(things.size() - most));
        if (folded) {
            nodes.add(more);
        }
        place(nodes);
    }

    /** Nodes that stay are not touched, nor is the keyboard on one of them. */
    private void place(List<Node> nodes) {
        if (!getChildren().equals(nodes)) {
            Optional<Node> owner = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
            getChildren().setAll(nodes);
            owner.filter(this::within).ifPresent(Node::requestFocus);
        }
    }

    private void unfold() {
        int first = most;
        most = Integer.MAX_VALUE - 1;
        show(things);
        focus(key.apply(things.get(first)));
    }

    /** Puts the keyboard on the row of a thing, where there is one. */
    void focus(Object which) {
        row(which).map(row -> row.lookup(".button")).ifPresent(Node::requestFocus);
    }

    private boolean within(Node node) {
        return node == this || (node.getParent() != null && within(node.getParent()));
    }

    /** The row of a thing, where there is one. */
    Optional<Region> row(Object which) {
        return Optional.ofNullable(rows.get(which)).map(Row::node);
    }
}
