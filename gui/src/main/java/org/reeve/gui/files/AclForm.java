package org.reeve.gui.files;

import javafx.scene.control.TextArea;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** An access list as setfacl(1) takes it, an entry on each line. */
final class AclForm extends FileForm<FileAcl> {
    private final Who who;
    private final TextArea area = new TextArea();

    AclForm(Texts texts, Who who, FilePath path, FileAcl now) {
        super(acl -> FilesCommands.aclCommand(path, acl));
        this.who = who;
        area.setId("acl-entries");
        area.getStyleClass().add("mono");
        area.setAccessibleText(texts.get("acl.entries"));
        area.setPrefRowCount(8);
        area.setText(who.text(now));
        area.textProperty().addListener((_, _, _) -> tell());
        begin(area, Nodes.label(texts.get("acl.note"), "muted", "small"));
    }

    @Override
    FileAcl read() {
        return who.acl(area.getText());
    }
}
