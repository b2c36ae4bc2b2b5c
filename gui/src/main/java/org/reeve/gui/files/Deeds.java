package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.reeve.api.Call;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/** What can be done with a file besides its content: each asks how, shows its command, and runs as any other change does. */
final class Deeds {
    private static final FileMode FILE = new FileMode(0644);
    private static final FileMode FOLDER = new FileMode(0755);

    private final Texts texts;
    private final PageContext context;

    Deeds(Texts texts, PageContext context) {
        this.texts = texts;
        this.context = context;
    }

    private void run(Call call) {
        context.actions().run(call);
    }

    /** A new file or folder; {@code by} is who may write into the folder. */
    void create(FilesBy by, FilePath folder, FileKind kind) {
        FileMode mode = kind == FileKind.FOLDER ? FOLDER : FILE;
        NameForm form = new NameForm("", name -> FilesCommands.createCommand(folder.with(name), kind, mode));
        context.desk()
                .sheet(new Sheet(
                        texts.get("create." + kind, folder.value()), form, texts.get("create.yes"), () -> form.name()
                                .ifPresentOrElse(
                                        name -> run(FilesCommands.create(by, folder.with(name), kind, mode)),
                                        this::noName)));
    }

    /** Another name in the same folder. */
    void rename(FilesBy by, FilePath path) {
        FilePath folder = path.parent().orElse(FilePath.ROOT);
        NameForm form =
                new NameForm(FileWords.name(path), name -> FilesCommands.renameCommand(path, folder.with(name)));
        context.desk()
                .sheet(new Sheet(
                        texts.get("rename.title", FileWords.name(path)),
                        form,
                        texts.get("rename.yes"),
                        () -> form.name()
                                .ifPresentOrElse(
                                        name -> run(FilesCommands.rename(by, path, folder.with(name))), this::noName)));
    }

    private void noName() {
        context.desk().toast(new Toast(texts.get("name.wrong"), List.of()));
    }

    /** Into the trash, from where Undo and the list of what was removed put it back. */
    void remove(FilesBy by, FilePath path) {
        run(FilesCommands.remove(by, path));
    }

    void mode(FilesBy by, FileDetail detail) {
        ModeForm form = new ModeForm(
                texts, detail.real(), detail.entry().kind(), detail.entry().mode());
        context.desk()
                .sheet(new Sheet(
                        texts.get("mode.title", FileWords.name(detail.path())),
                        form,
                        texts.get("mode.yes"),
                        () -> form.mode()
                                .filter(mode -> !mode.equals(detail.entry().mode()))
                                .ifPresent(mode -> run(FilesCommands.mode(by, detail.real(), mode)))));
    }

    void owner(FilesBy by, FileDetail detail) {
        OwnerForm form =
                new OwnerForm(texts, detail.real(), detail.entry().owner().ids());
        context.desk()
                .sheet(new Sheet(
                        texts.get("owner.title", FileWords.name(detail.path())),
                        form,
                        texts.get("owner.yes"),
                        () -> form.ids()
                                .filter(ids ->
                                        !ids.equals(detail.entry().owner().ids()))
                                .ifPresent(ids -> run(FilesCommands.owner(by, detail.real(), ids)))));
    }

    void acl(FilesBy by, FileDetail detail) {
        AclForm form = new AclForm(texts, detail.real(), detail.acl());
        context.desk()
                .sheet(new Sheet(
                        texts.get("acl.title", FileWords.name(detail.path())),
                        form,
                        texts.get("acl.yes"),
                        () -> form.acl()
                                .filter(acl -> !acl.equals(detail.acl()))
                                .ifPresent(acl -> run(FilesCommands.acl(by, detail.real(), acl)))));
    }

    /** Asks for a name. */
    private final class NameForm extends VBox {
        private final TextField field = new TextField();

        NameForm(String now, java.util.function.Function<EntryName, List<String>> command) {
            getStyleClass().add("file-form");
            Label wrong = Nodes.label(texts.get("name.wrong"), "bad", "small");
            CommandLine line = new CommandLine();
            field.setId("file-name");
            field.setText(now);
            field.selectAll();
            field.setPromptText(texts.get("name"));
            field.setAccessibleText(texts.get("name"));
            getChildren().addAll(field, wrong, line);
            Runnable show = () -> {
                Nodes.show(wrong, name().isEmpty() && !field.getText().isEmpty());
                line.show(name().map(command).orElse(List.of("\u2013")));
            };
            field.textProperty().addListener((_, _, _) -> show.run());
            show.run();
        }

        Optional<EntryName> name() {
            try {
                return Optional.of(EntryName.typed(field.getText()));
            } catch (IllegalArgumentException e) {
                // It is being typed; the form says what is expected.
                return Optional.empty();
            }
        }
    }
}
