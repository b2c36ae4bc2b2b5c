package org.reeve.gui.files;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Texts;

/** Asks for a line to go to. */
final class LineSheet {
    private LineSheet() {}

    /** Lines are counted from 1; one beyond the last is the last. */
    static Sheet of(Texts texts, int now, int last, IntConsumer go) {
        TextField field = new TextField(Integer.toString(now));
        field.setId("line");
        field.setAccessibleText(texts.get("line.number", last));
        field.setPromptText(texts.get("line.number", last));
        field.selectAll();
        return new Sheet(
                texts.get("line.title", last),
                field,
                texts.get("line.yes"),
                () -> line(field.getText(), last).ifPresent(go::accept),
                field.textProperty().map(text -> line(text, last).isPresent()));
    }

    private static Optional<Integer> line(String text, int last) {
        String plain = text.strip();
        return plain.matches("\\d{1,9}")
                ? Optional.of(Math.clamp(Integer.parseInt(plain), 1, Math.max(1, last)))
                : Optional.empty();
    }
}
