package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** An access list as setfacl(1) takes it, an entry on each line. */
final class AclForm extends VBox {
    private final FilePath path;
    private final TextArea area = new TextArea();
    private final Label wrong;
    private final CommandLine command = new CommandLine();

    AclForm(Texts texts, FilePath path, FileAcl now) {
        this.path = path;
        this.wrong = Nodes.label(texts.get("acl.wrong"), "bad", "small");
        getStyleClass().add("file-form");
        area.setId("acl-entries");
        area.getStyleClass().add("mono");
        area.setAccessibleText(texts.get("acl.entries"));
        area.setPrefRowCount(8);
        area.setText(String.join("\n", now.entries()));
        area.textProperty().addListener((_, _, _) -> tell());
        getChildren().addAll(area, Nodes.label(texts.get("acl.note"), "muted", "small"), wrong, command);
        tell();
    }

    private void tell() {
        Nodes.show(wrong, acl().isEmpty());
        command.show(acl().map(acl -> FilesCommands.aclCommand(path, acl)).orElse(List.of("\u2013")));
    }

    /** What was filled in; absent where a line is no entry. */
    Optional<FileAcl> acl() {
        try {
            return Optional.of(new FileAcl(area.getText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList()));
        } catch (IllegalArgumentException e) {
            // It is being written; the form says what is expected.
            return Optional.empty();
        }
    }
}
