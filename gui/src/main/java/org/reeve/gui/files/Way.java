package org.reeve.gui.files;

import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesUser;
import org.reeve.gui.widget.PageContext;

/** The way to a folder or a file, typed or chosen: what lies there tells whether it is opened or gone into. */
final class Way {
    private final PageContext context;
    private final Places places;
    private final FolderModel model;
    private final OpenFiles open;

    Way(PageContext context, Places places, FolderModel model, OpenFiles open) {
        this.context = context;
        this.places = places;
        this.model = model;
        this.open = open;
    }

    /** Into a folder, or the file itself; where a link leads is a place of its own, which is asked about by its name. */
    void open(FileRow row) {
        if (row.isFolder()) {
            model.go(row.path());
        } else if (row.isFile()) {
            openFile(row.path());
        } else {
            row.target().ifPresent(this::visit);
        }
    }

    private void openFile(FilePath file) {
        places.opened(file);
        open.open(file);
    }

    /** Goes where somebody typed. */
    void visit(FilePath where) {
        Cancel _ = context.background()
                .read(
                        cancel -> context.calls()
                                .of(FilesUser.class, cancel, stage -> {})
                                .stat(where)
                                .entry()
                                .kind(),
                        kind -> visit(where, kind),
                        problem -> unseen(where, problem));
    }

    /** What cannot be seen says why: itself where it is not there, else the folder that may not be looked into. */
    private void unseen(FilePath where, HelperException problem) {
        open.front().set(Optional.empty());
        if (problem.problem() == Problem.DENIED) {
            model.reveal(where);
        } else {
            model.go(where);
        }
    }

    private void visit(FilePath where, FileKind kind) {
        if (kind == FileKind.FOLDER) {
            open.front().set(Optional.empty());
            model.go(where);
        } else {
            model.reveal(where);
            if (kind == FileKind.FILE) {
                openFile(where);
            } else {
                open.front().set(Optional.empty());
            }
        }
    }
}
