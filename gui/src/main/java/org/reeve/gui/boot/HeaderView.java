package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** How long the start took and of what that was made, beside the one that is compared with. */
final class HeaderView extends VBox {
    private final BootWords words;
    private final Texts texts;
    private final BootModel model;
    private final Label title = Nodes.label("", "boot-title");
    private final PartsBar now = new PartsBar();
    private final PartsBar then = new PartsBar();
    private final Label thenWhen = Nodes.word("", "small", "muted");
    private final FlowPane legend = new FlowPane();

    HeaderView(BootWords words, BootModel model) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        getStyleClass().add("boot-header");
        legend.getStyleClass().add("legend");
        getChildren().addAll(title, now, then, thenWhen, legend);
        model.state().addListener((_, _, _) -> show());
        model.others().chosen().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Nodes.show(this, model.known().isPresent());
        model.known().ifPresent(start -> show(start.times()));
    }

    private void show(BootTimes times) {
        Optional<BootTimes> other = model.others().chosen().get().map(BootRecord::times);
        long longest =
                Math.max(BootWords.total(times), other.map(BootWords::total).orElse(0L));
        title.setText(title(times, other));
        title.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("unfinished"), times.userspace().isEmpty());
        now.show(words, BootWords.parts(times), longest);
        Nodes.show(now, times.userspace().isPresent());
        other.ifPresent(known -> then.show(words, BootWords.parts(known), longest));
        model.others().chosen().get().ifPresent(one -> thenWhen.setText(texts.get("header.then", words.start(one))));
        Nodes.show(then, other.isPresent());
        Nodes.show(thenWhen, other.isPresent());
        legend.getChildren().setAll(legend(times, other));
    }

    private String title(BootTimes times, Optional<BootTimes> other) {
        boolean user = model.scope().get() == Scope.USER;
        if (times.userspace().isEmpty()) {
            return texts.get(user ? "header.user.unfinished" : "header.unfinished");
        }
        long total = BootWords.total(times);
        String said = texts.get(user ? "header.user" : "header", words.span(total));
        return other.map(known -> texts.get("header.change", said, words.change(total - BootWords.total(known))))
                .orElse(said);
    }

    private List<Node> legend(BootTimes times, Optional<BootTimes> other) {
        List<Node> all = new ArrayList<>();
        for (BootWords.Part part : BootWords.parts(times)) {
            String said = PartsBar.said(words, part);
            String text = other.stream()
                    .flatMap(known -> BootWords.parts(known).stream())
                    .filter(one -> one.name().equals(part.name()))
                    .findFirst()
                    .map(one -> texts.get("header.change", said, words.change(part.micros() - one.micros())))
                    .orElse(said);
            all.add(entry(part.name(), text));
        }
        return all;
    }

    private static HBox entry(String name, String text) {
        Region dot = new Region();
        dot.getStyleClass().addAll("legend-dot", "part-" + name);
        Label label = Nodes.word(text, "small");
        HBox entry = new HBox(dot, label);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
