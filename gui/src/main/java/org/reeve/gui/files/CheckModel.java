package org.reeve.gui.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.editor.Mark;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Reading;

/** What is said of a content before it is saved. Window's thread only. */
final class CheckModel {
    private final EditorModel file;
    private final PageContext context;
    private final ReadOnlyObjectWrapper<Reading<FileCheck>> result =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private Cancel checking = new Cancel();

    CheckModel(EditorModel file, PageContext context) {
        this.file = file;
        this.context = context;
    }

    ReadOnlyObjectProperty<Reading<FileCheck>> result() {
        return result.getReadOnlyProperty();
    }

    /** Root checks where nobody has to be asked for that; else what the user may check is, and the rest when it is saved. */
    void examine(Draft draft) {
        checking.cancel();
        result.set(new Reading.Waiting<>());
        if (file.saver() == FilesBy.USER) {
            examine(draft, FilesBy.USER);
            return;
        }
        Call root = FilesCommands.open(FilesBy.ROOT, file.real());
        checking = context.permits()
                .ask(
                        List.of(root),
                        answers ->
                                examine(draft, answers.get(root) instanceof Permit.Free ? FilesBy.ROOT : FilesBy.USER));
    }

    private void examine(Draft draft, FilesBy by) {
        var path = file.real();
        checking = context.background()
                .read(
                        cancel -> {
                            try (Descriptor content = Content.of(draft.octets().all())) {
                                return FileDoor.of(context.calls(), by, cancel, stage -> {})
                                        .check(path, content);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        this::found,
                        this::failed);
    }

    private void found(FileCheck check) {
        result.set(new Reading.Known<>(check));
        file.mark(check.findings().stream()
                .map(one -> new Mark(one.line(), one.fault(), one.text()))
                .toList());
    }

    /** It could not be checked. */
    void failed(HelperException problem) {
        result.set(new Reading.Failed<>(problem));
    }

    /** Nobody waits for it any more. */
    void stop() {
        checking.cancel();
    }

    /** What was checked is saved. */
    void forget() {
        stop();
        result.set(new Reading.Nothing<>());
    }
}
