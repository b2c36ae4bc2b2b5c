package org.reeve.gui.files;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Sheet;

/** What is asked before something is done with a file: it tells what is wrong with it, or the command that comes of it. */
abstract class FileForm<T> extends VBox {
    private final Function<T, List<String>> line;
    private final Label wrong = Nodes.label("", "bad", "small");
    private final CommandLine command = new CommandLine();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    FileForm(Function<T, List<String>> line) {
        this.line = line;
        getStyleClass().add("file-form");
        Nodes.style(this, FileForm.class, "files.css");
    }

    /** What is filled in; where that is nothing that can be done, an IllegalArgumentException tells what is expected. */
    abstract T read();

    /** Shows the fields, and what comes of them. */
    void begin(Node... fields) {
        getChildren().setAll(fields);
        getChildren().addAll(wrong, command);
        tell();
    }

    /** Something else stands there now. */
    void tell() {
        List<String> told = List.of("\u2013");
        String expected = "";
        try {
            told = line.apply(read());
            ready.set(true);
        } catch (IllegalArgumentException e) {
            // It is being written; the form says what is expected.
            expected = String.valueOf(e.getMessage());
            ready.set(false);
        }
        command.show(told);
        wrong.setText(expected);
        Nodes.show(wrong, !expected.isEmpty());
    }

    /** Asks with it; what was filled in is kept until it can be done. */
    Sheet sheet(String title, String yes, Consumer<T> run) {
        return new Sheet(title, this, yes, () -> run.accept(read()), ready.getReadOnlyProperty());
    }
}
