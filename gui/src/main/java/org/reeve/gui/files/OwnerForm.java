package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Whose a file is to be: the numbers of a user and of a group. */
final class OwnerForm extends VBox {
    private final FilePath path;
    private final TextField user = new TextField();
    private final TextField group = new TextField();
    private final CommandLine command = new CommandLine();

    OwnerForm(Texts texts, FilePath path, FileIds now) {
        this.path = path;
        getStyleClass().add("file-form");
        user.setId("owner-user");
        group.setId("owner-group");
        user.setText(Long.toString(now.uid()));
        group.setText(Long.toString(now.gid()));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("mode-grid");
        row(grid, texts.get("owner.user"), user);
        row(grid, texts.get("owner.group"), group);
        getChildren().addAll(grid, Nodes.label(texts.get("owner.note"), "muted", "small"), command);
        tell();
    }

    private void row(GridPane grid, String name, TextField field) {
        field.setAccessibleText(name);
        field.textProperty().addListener((_, _, _) -> tell());
        grid.addRow(grid.getRowCount(), Nodes.word(name, "muted"), field);
    }

    private void tell() {
        command.show(ids().map(ids -> FilesCommands.ownerCommand(path, ids)).orElse(List.of("\u2013")));
    }

    /** What was filled in; absent where it is no number. */
    Optional<FileIds> ids() {
        Optional<Long> uid = number(user);
        Optional<Long> gid = number(group);
        return uid.flatMap(one -> gid.map(other -> new FileIds(one, other)));
    }

    private static Optional<Long> number(TextField field) {
        String text = field.getText().strip();
        return text.matches("\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
