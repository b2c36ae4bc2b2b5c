package org.reeve.gui.files;

import org.reeve.api.Call;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Texts;

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

    private void ask(Sheet sheet) {
        context.desk().sheet(sheet);
    }

    /** A new file or folder; {@code by} is who may write into the folder. */
    void create(FilesBy by, FilePath folder, FileKind kind) {
        FileMode mode = kind == FileKind.FOLDER ? FOLDER : FILE;
        NameForm form = new NameForm(texts, "", name -> FilesCommands.createCommand(folder.with(name), kind, mode));
        ask(form.sheet(
                texts.get("create." + kind, folder.value()),
                texts.get("create.yes"),
                name -> run(FilesCommands.create(by, folder.with(name), kind, mode))));
    }

    /** Another name in the same folder. */
    void rename(FilesBy by, FilePath path) {
        FilePath folder = path.parent().orElse(FilePath.ROOT);
        String now = FileWords.name(path);
        NameForm form = new NameForm(texts, now, name -> FilesCommands.renameCommand(path, folder.with(name)));
        ask(form.sheet(
                texts.get("rename.title", now),
                texts.get("rename.yes"),
                name -> run(FilesCommands.rename(by, path, folder.with(name)))));
    }

    /** Into the trash, from where Undo and the list of what was removed put it back. */
    void remove(FilesBy by, FilePath path) {
        run(FilesCommands.remove(by, path));
    }

    void mode(FilesBy by, FileDetail detail) {
        FileMode now = detail.entry().mode();
        ModeForm form = new ModeForm(texts, detail.real(), detail.entry().kind(), now);
        ask(form.sheet(title("mode.title", detail), texts.get("mode.yes"), mode -> {
            if (!mode.equals(now)) {
                run(FilesCommands.mode(by, detail.real(), mode));
            }
        }));
    }

    void owner(FilesBy by, Who who, FileDetail detail) {
        FileIds now = detail.entry().owner().ids();
        OwnerForm form = new OwnerForm(texts, who, detail.real(), now);
        ask(form.sheet(title("owner.title", detail), texts.get("owner.yes"), ids -> {
            if (!ids.equals(now)) {
                run(FilesCommands.owner(by, detail.real(), ids));
            }
        }));
    }

    void acl(FilesBy by, Who who, FileDetail detail) {
        AclForm form = new AclForm(texts, who, detail.real(), detail.acl());
        ask(form.sheet(title("acl.title", detail), texts.get("acl.yes"), acl -> {
            if (!acl.equals(detail.acl())) {
                run(FilesCommands.acl(by, detail.real(), acl));
            }
        }));
    }

    private String title(String key, FileDetail detail) {
        return texts.get(key, FileWords.name(detail.path()));
    }
}
