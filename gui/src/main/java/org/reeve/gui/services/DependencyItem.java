package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.UnitName;
import org.reeve.gui.services.Dependencies.Side;
import org.reeve.gui.services.Dependencies.Tie;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** A unit in the tree; what it is tied to is read when it is opened. */
final class DependencyItem extends TreeItem<DependencyBranch> {
    /** What the items of one tree share. */
    interface Source {
        /** Reads the ties of a unit. */
        Cancel ask(UnitName unit, Consumer<Map<Side, List<Tie>>> shown, Consumer<HelperException> failed);

        Texts texts();

        /** Ways through the tree that were open when it was shown last. */
        Set<String> open();
    }

    private final Source source;
    private final DependencyBranch.Other branch;
    private final List<UnitName> above;
    private boolean asked;

    DependencyItem(Source source, DependencyBranch.Other branch, List<UnitName> above) {
        super(branch);
        this.source = source;
        this.branch = branch;
        this.above = above;
        expandedProperty().addListener((_, _, open) -> {
            if (open && !asked) {
                read();
            }
        });
        if (!isLeaf() && source.open().contains(way())) {
            setExpanded(true);
        }
    }

    /** The items of a side's units, which stand below {@code above}. */
    static List<DependencyItem> items(Source source, Side side, List<Tie> ties, List<UnitName> above) {
        return ties.stream()
                .map(tie -> new DependencyItem(
                        source, new DependencyBranch.Other(side, tie, above.contains(tie.name())), above))
                .toList();
    }

    @Override
    public boolean isLeaf() {
        return !branch.side().leadsOn() || branch.circle();
    }

    /** Its place in the tree, whatever else changes in it. */
    String way() {
        List<String> names = new ArrayList<>();
        names.add(branch.side().name());
        above.forEach(name -> names.add(name.value()));
        names.add(branch.tie().name().value());
        return String.join(" ", names);
    }

    private void read() {
        asked = true;
        note(source.texts().get("dependencies.reading"));
        Cancel _ = source.ask(branch.tie().name(), this::show, problem -> {
            // Closing and opening it tries again.
            asked = false;
            note(ProblemTexts.sentence(source.texts().get("dependencies.not.read"), problem));
        });
    }

    private void show(Map<Side, List<Tie>> sides) {
        List<Tie> ties = sides.getOrDefault(branch.side(), List.of());
        if (ties.isEmpty()) {
            note(source.texts().get("dependencies.none." + branch.side().name()));
            return;
        }
        List<UnitName> way = new ArrayList<>(above);
        way.add(branch.tie().name());
        getChildren().setAll(items(source, branch.side(), ties, List.copyOf(way)));
    }

    private void note(String text) {
        getChildren().setAll(List.of(new TreeItem<DependencyBranch>(new DependencyBranch.Note(text))));
    }
}
