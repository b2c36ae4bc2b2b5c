package org.reeve.gui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Texts;

/** What needs attention by this page's own knowledge: file systems that run out of room, and a restart that is asked for. */
final class OwnAttention {
    private final OverviewWords words;
    private final Texts texts;
    private final OverviewModel model;
    private final Desk desk;
    private final Consumer<String> reveal;
    private final ObservableList<Attention> all = FXCollections.observableArrayList();

    /** {@code reveal} shows a file system by its mount point. */
    OwnAttention(OverviewWords words, OverviewModel model, Desk desk, Consumer<String> reveal) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.desk = desk;
        this.reveal = reveal;
        model.look().addListener((_, _, _) -> look());
        model.machine().addListener((_, _, _) -> look());
    }

    ObservableList<Attention> all() {
        return all;
    }

    private void look() {
        List<Attention> now = new ArrayList<>();
        model.storage().stream().filter(file -> Room.of(file) != Room.ENOUGH).forEach(file -> now.add(full(file)));
        model.machine().get().flatMap(Machine::restart).ifPresent(restart -> now.add(restart(restart)));
        if (!said(now).equals(said(all))) {
            all.setAll(now);
        }
    }

    /** Runnables are never the same; what is read is. */
    private static List<String> said(List<Attention> list) {
        return list.stream().map(one -> one.id() + one.severe() + one.text()).toList();
    }

    private Attention full(Snapshot.FileSystem file) {
        return new Attention(
                "overview/full/" + file.mountPoint(),
                Room.of(file) == Room.HARDLY,
                words.running(file),
                Optional.empty(),
                texts.get("attention.find.space"),
                () -> reveal.accept(file.mountPoint()));
    }

    private Attention restart(Machine.Restart restart) {
        List<String> packages = restart.packages();
        String text = packages.isEmpty()
                ? texts.get("attention.restart")
                : texts.get("attention.restart.for", packages.getFirst(), packages.size() - 1);
        return new Attention(
                "overview/restart", false, text, Optional.empty(), texts.get("details"), () -> explain(text, restart));
    }

    private void explain(String text, Machine.Restart restart) {
        desk.raise();
        desk.details(new Details(
                text,
                List.of(
                        new Details.Fact(texts.get("restart.why"), texts.get("restart.why.text")),
                        new Details.Fact(texts.get("restart.how"), "systemctl reboot"),
                        new Details.Fact(
                                texts.get("restart.packages"),
                                restart.packages().isEmpty() ? "—" : String.join(", ", restart.packages()))),
                ""));
    }
}
