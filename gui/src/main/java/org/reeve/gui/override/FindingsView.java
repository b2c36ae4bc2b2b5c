package org.reeve.gui.override;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.api.services.OverrideFinding;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** What systemd says of what is written: one line for all of it, and a sentence for each finding. */
final class FindingsView extends VBox {
    private static final int ROWS = 4;

    private final Texts texts;
    private final IntConsumer go;
    private final Label state = Nodes.label("", "findings-state");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /** {@code go} leads to a line of the text. */
    FindingsView(Texts texts, IntConsumer go) {
        this.texts = texts;
        this.go = go;
        getStyleClass().add("findings");
        rows.getStyleClass().add("finding-rows");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(state, scroll);
        show(new Reading.Nothing<>());
    }

    void show(Reading<List<OverrideFinding>> findings) {
        switch (findings) {
            case Reading.Nothing<List<OverrideFinding>> _ -> tell(texts.get("verify.nothing"), "muted", Feather.MINUS);
            case Reading.Waiting<List<OverrideFinding>> _ -> tell(texts.get("verify.checking"), "muted", Feather.CLOCK);
            case Reading.Failed<List<OverrideFinding>>(var problem) -> {
                tell(ProblemTexts.sentence(texts.get("verify.failed"), problem), "warning", Feather.ALERT_TRIANGLE);
                fill(List.of());
            }
            case Reading.Known<List<OverrideFinding>>(List<OverrideFinding> all) -> show(all);
        }
    }

    /** While it is checked again, what was found before stays: it would flicker otherwise. */
    private void show(List<OverrideFinding> all) {
        long refused = all.stream().filter(OverrideFinding::refuses).count();
        if (all.isEmpty()) {
            tell(texts.get("verify.good"), "good", Feather.CHECK_CIRCLE);
        } else if (refused == 0) {
            tell(texts.get("verify.warned", all.size()), "warning", Feather.ALERT_TRIANGLE);
        } else {
            tell(texts.get("verify.refused", refused), "bad", Feather.X_OCTAGON);
        }
        fill(all);
    }

    private void tell(String text, String tone, Feather sign) {
        state.setText(text);
        FontIcon icon = Nodes.icon(sign);
        state.setGraphic(icon);
        state.getStyleClass().setAll("label", "findings-state", tone);
    }

    private void fill(List<OverrideFinding> all) {
        rows.getChildren().setAll(all.stream().map(this::row).toList());
        Nodes.show(scroll, !all.isEmpty());
        scroll.setPrefHeight(6 + 24.0 * Math.min(ROWS, all.size()));
    }

    private HBox row(OverrideFinding finding) {
        String sentence = SafeText.line(finding.text());
        HBox row = new HBox(Nodes.icon(
                finding.refuses() ? Feather.X_OCTAGON : Feather.ALERT_TRIANGLE,
                finding.refuses() ? "sign-refused" : "sign-warned"));
        row.getStyleClass().add("finding");
        if (finding.line() > 0) {
            row.getChildren()
                    .add(Nodes.link(texts.get("verify.line", finding.line()), () -> go.accept(finding.line())));
        }
        row.getChildren().add(Nodes.label(sentence));
        return row;
    }
}
