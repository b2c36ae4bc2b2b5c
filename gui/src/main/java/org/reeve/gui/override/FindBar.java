package org.reeve.gui.override;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Finds in what is written; upper and lower case are the same. */
final class FindBar extends HBox {
    private final Texts texts;
    private final UnitCode code;
    private final TextField field = new TextField();
    private final Label count = Nodes.word("", "muted", "small");

    FindBar(Texts texts, UnitCode code) {
        this.texts = texts;
        this.code = code;
        getStyleClass().add("find-bar");
        field.setPromptText(texts.get("find.prompt"));
        field.setAccessibleText(texts.get("find.prompt"));
        field.textProperty().addListener((_, _, _) -> find(0));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren()
                .addAll(
                        field,
                        Nodes.iconButton(Feather.CHEVRON_UP, texts.get("find.before"), this::previous),
                        Nodes.iconButton(Feather.CHEVRON_DOWN, texts.get("find.next"), this::next),
                        count,
                        Nodes.spacer(),
                        Nodes.iconButton(Feather.X, texts.get("find.close"), this::close));
        Nodes.show(this, false);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShiftDown()) {
                previous();
            } else {
                next();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    void open() {
        Nodes.show(this, true);
        String selected = code.area().getSelectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            field.setText(selected);
        }
        field.selectAll();
        field.requestFocus();
    }

    private void close() {
        Nodes.show(this, false);
        code.area().requestFocus();
    }

    void next() {
        find(code.area().getSelection().getEnd());
    }

    void previous() {
        String sought = sought();
        int before = code.area().getSelection().getStart() - 1;
        int at = before < 0 ? -1 : text().lastIndexOf(sought, before);
        found(at < 0 ? text().lastIndexOf(sought) : at, sought);
    }

    private void find(int from) {
        String sought = sought();
        int at = text().indexOf(sought, from);
        found(at < 0 ? text().indexOf(sought) : at, sought);
    }

    private void found(int at, String sought) {
        if (sought.isEmpty()) {
            count.setText("");
        } else if (at < 0) {
            count.setText(texts.get("find.none"));
        } else {
            code.select(at, at + sought.length());
            count.setText(texts.get("find.count", occurrences(text(), sought)));
        }
    }

    private static int occurrences(String text, String sought) {
        int many = 0;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
            many++;
        }
        return many;
    }

    private String sought() {
        return lower(field.getText());
    }

    private String text() {
        return lower(code.text());
    }

    /** Letter by letter, so that places stay what they are; some letters become two in a whole text. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }
}
