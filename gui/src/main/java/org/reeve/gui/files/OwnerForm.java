package org.reeve.gui.files;

import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Whose a file is to be: a user and a group, by name or by number. */
final class OwnerForm extends FileForm<FileIds> {
    private final Who who;
    private final TextField user = new TextField();
    private final TextField group = new TextField();

    OwnerForm(Texts texts, Who who, FilePath path, FileIds now) {
        super(ids -> FilesCommands.ownerCommand(path, ids));
        this.who = who;
        user.setId("owner-user");
        group.setId("owner-group");
        user.setText(who.user(now.uid()));
        group.setText(who.group(now.gid()));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("mode-grid");
        row(grid, texts.get("owner.user"), user);
        row(grid, texts.get("owner.group"), group);
        begin(grid, Nodes.label(texts.get("owner.note"), "muted", "small"));
    }

    private void row(GridPane grid, String name, TextField field) {
        field.setAccessibleText(name);
        field.textProperty().addListener((_, _, _) -> tell());
        grid.addRow(grid.getRowCount(), Nodes.word(name, "muted"), field);
    }

    @Override
    FileIds read() {
        return new FileIds(who.uid(user.getText()), who.gid(group.getText()));
    }
}
