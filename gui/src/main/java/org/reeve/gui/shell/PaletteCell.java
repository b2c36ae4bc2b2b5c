package org.reeve.gui.shell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** A row of the palette; what matched is bold. */
final class PaletteCell extends ListCell<Found> {
    private final Texts texts = Texts.of(PaletteCell.class);
    private final Supplier<List<String>> words;

    PaletteCell(Supplier<List<String>> words, Consumer<Found> chosen) {
        this.words = words;
        getStyleClass().add("palette-cell");
        setOnMouseClicked(event -> {
            Found found = getItem();
            if (event.getButton() == MouseButton.PRIMARY && found != null) {
                chosen.accept(found);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        setText(null);
        if (empty || found == null) {
            setGraphic(null);
            return;
        }
        Label subtitle = Nodes.word(found.subtitle(), "small", "muted");
        VBox middle = new VBox(title(found.title()), subtitle);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label hint = Nodes.word(hint(found), "small", "muted");
        hint.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Nodes.icon(found.icon()), middle, hint);
        row.getStyleClass().add("palette-row");
        row.setMinWidth(0);
        row.setPrefWidth(1);
        setGraphic(row);
        setAccessibleText(found.title() + ", " + found.subtitle());
    }

    private String hint(Found found) {
        String keys = found.runs() ? texts.get("palette.ctrl.enter") : texts.get("palette.enter");
        return found.hint().isEmpty() ? keys : found.hint() + " · " + keys;
    }

    private TextFlow title(String title) {
        BitSet bold = new BitSet();
        String lower = title.toLowerCase(Locale.getDefault());
        for (String word : words.get()) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                bold.set(at, Math.min(title.length(), at + word.length()));
            }
        }
        List<Text> parts = new ArrayList<>();
        int from = 0;
        while (from < title.length()) {
            boolean strong = bold.get(from);
            int next = strong ? bold.nextClearBit(from) : bold.nextSetBit(from);
            int to = next < 0 ? title.length() : Math.min(next, title.length());
            Text part = new Text(title.substring(from, to));
            part.getStyleClass().add(strong ? "match" : "plain");
            parts.add(part);
            from = to;
        }
        return new TextFlow(parts.toArray(Text[]::new));
    }
}
