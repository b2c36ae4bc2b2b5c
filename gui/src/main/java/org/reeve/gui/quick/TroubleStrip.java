package org.reeve.gui.quick;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.QuickForm;
import org.reeve.gui.work.QuickTrouble;

/** What is the matter with the file, one line each, with what helps. */
final class TroubleStrip extends VBox {
    private static final int MOST = 3;

    private final Texts texts;
    private final QuickActions quick;

    TroubleStrip(Texts texts, QuickActions quick) {
        this.texts = texts;
        this.quick = quick;
        quick.troubles().addListener((Observable changed) -> show());
        show();
    }

    private void show() {
        getChildren().setAll(quick.troubles().stream().map(this::row).toList());
        Nodes.show(this, !getChildren().isEmpty());
    }

    private HBox row(QuickTrouble trouble) {
        Label text = Nodes.label(sentence(texts, trouble));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(text, help(trouble));
        row.getStyleClass().add("strip");
        return row;
    }

    private Button help(QuickTrouble trouble) {
        return switch (trouble) {
            case QuickTrouble.Broken _, QuickTrouble.Newer _ ->
                Nodes.button(texts.get("known"), () -> quick.known(trouble));
            case QuickTrouble.Unfit _, QuickTrouble.Unreadable _, QuickTrouble.Unwritable _ ->
                Nodes.button(texts.get("try.again"), quick::sync);
        };
    }

    static String sentence(Texts texts, QuickTrouble trouble) {
        return switch (trouble) {
            case QuickTrouble.Broken(var file, String why, var now) ->
                texts.get("trouble.broken", name(file), SafeText.line(why), name(now));
            case QuickTrouble.Unfit(var file, List<QuickForm.Unfit> entries) ->
                texts.get("trouble.unfit", entries.size(), name(file), listed(texts, entries));
            case QuickTrouble.Newer(var file, int version) -> texts.get("trouble.newer", name(file), version);
            case QuickTrouble.Unreadable(var file, String why) ->
                texts.get("trouble.unreadable", name(file), SafeText.line(why));
            case QuickTrouble.Unwritable(var file, String why) ->
                texts.get("trouble.unwritable", name(file), SafeText.line(why));
        };
    }

    private static String name(java.nio.file.Path file) {
        return SafeText.line(file.toString());
    }

    static String listed(Texts texts, List<QuickForm.Unfit> entries) {
        String first = entries.stream()
                .limit(MOST)
                .map(entry -> texts.get("trouble.entry", entry.number(), SafeText.line(entry.why())))
                .collect(Collectors.joining("; "));
        return entries.size() > MOST ? texts.get("and.more", first, entries.size() - MOST) : first;
    }
}
