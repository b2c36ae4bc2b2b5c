package org.reeve.gui.logs;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** A text that others wrote, of any length: made harmless, folded where it is long, and told what it is where it is no text. */
final class FoldedText extends VBox {
    private static final int SHORT = 600;
    private static final int SHORT_LINES = 12;
    private static final int LONG = 20_000;
    private static final int LONG_LINES = 400;

    private final Texts texts;
    private final Label text = Nodes.label("", "mono");
    private final Label about = Nodes.label("", "muted", "small");
    private final Button more;
    private String whole = "";
    private boolean open;

    FoldedText(Texts texts, String style) {
        this.texts = texts;
        this.more = Nodes.link("", this::turn);
        getStyleClass().addAll("folded", style);
        MenuItem copy = new MenuItem(texts.get("copy.value"));
        copy.setOnAction(event -> Nodes.copy(SafeText.block(whole)));
        text.setContextMenu(new ContextMenu(copy));
        text.setMinWidth(0);
        getChildren().addAll(text, more, about);
    }

    /**
     * Shows a value.
     *
     * @param cut whether there is more of it in the journal than came
     * @param bytes how long it is there
     */
    void show(String value, boolean cut, boolean binary, long bytes) {
        whole = value;
        open = false;
        String size = Texts.bytes(bytes);
        about.setText(binary ? texts.get("value.binary", size) : cut ? texts.get("value.cut", size) : "");
        Nodes.show(about, binary || cut);
        fold();
    }

    private void turn() {
        open = !open;
        fold();
    }

    private void fold() {
        String few = cut(whole, SHORT, SHORT_LINES);
        boolean folds = few.length() < whole.length();
        text.setText(SafeText.block(open ? cut(whole, LONG, LONG_LINES) : few) + (folds && !open ? " …" : ""));
        text.setAccessibleText(text.getText());
        more.setText(texts.get(open ? "value.less" : "value.more", whole.length()));
        Nodes.show(more, folds);
    }

    private static String cut(String value, int longest, int lines) {
        String part = value.length() > longest ? value.substring(0, longest) : value;
        List<String> first = part.lines().limit(lines + 1L).toList();
        return first.size() > lines ? first.stream().limit(lines).collect(Collectors.joining("\n")) : part;
    }
}
