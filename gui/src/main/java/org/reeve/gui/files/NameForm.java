package org.reeve.gui.files;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.reeve.api.files.EntryName;
import org.reeve.gui.widget.Texts;

/** Asks for a name. */
final class NameForm extends FileForm<EntryName> {
    private final Texts texts;
    private final TextField field = new TextField();

    NameForm(Texts texts, String now, Function<EntryName, List<String>> line) {
        super(line);
        this.texts = texts;
        field.setId("file-name");
        field.setText(now);
        field.selectAll();
        field.setPromptText(texts.get("name"));
        field.setAccessibleText(texts.get("name"));
        field.textProperty().addListener((_, _, _) -> tell());
        begin(field);
    }

    @Override
    EntryName read() {
        try {
            return EntryName.typed(field.getText());
        } catch (IllegalArgumentException e) {
            // Of what was not begun yet nothing is wrong.
            throw new IllegalArgumentException(field.getText().isEmpty() ? "" : texts.get("name.wrong"), e);
        }
    }
}
