package org.reeve.gui.overview;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What needs attention on any page, each with the one button that helps. */
final class AttentionPanel extends Panel {
    private static final int MOST = 6;

    private final OverviewWords words;
    private final Texts texts;
    private final Rows<Attention> rows;
    private final Label nothing;
    private List<Attention> all = List.of();

    AttentionPanel(OverviewWords words) {
        super(words.texts().get("attention"));
        this.words = words;
        this.texts = words.texts();
        this.nothing = Nodes.label(texts.get("attention.nothing"), "muted", "panel-empty");
        this.rows = new Rows<>(Attention::id, Row::new, MOST, many -> texts.get("more", many));
        getChildren().addAll(nothing, rows);
        show(List.of());
    }

    /** What does not work comes first. */
    void show(List<Attention> fresh) {
        all = fresh.stream()
                .sorted(Comparator.comparing((Attention one) -> !one.severe()))
                .toList();
        fill();
    }

    /** Time went by. */
    void tick() {
        fill();
    }

    private void fill() {
        rows.show(all);
        Nodes.show(nothing, all.isEmpty());
    }

    private final class Row implements Rows.Row<Attention> {
        private final Region dot = Nodes.dot(Tone.OFF);
        private final Label text = Nodes.label("");
        private final Label since = Nodes.label("", "small", "muted");
        private final Button help = Nodes.button("", () -> {});
        private final HBox node = row(dot, lines(text, since), help);

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Attention one) {
            (one.severe() ? Tone.BAD : Tone.BUSY).mark(dot);
            text.setText(one.text());
            since.setText(one.since().map(words::ago).orElse(""));
            help.setText(one.help());
            help.setAccessibleText(texts.get("attention.help", one.help(), one.text()));
            help.setOnAction(event -> one.run().run());
        }
    }
}
