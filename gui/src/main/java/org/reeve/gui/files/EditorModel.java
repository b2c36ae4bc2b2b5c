package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Stage;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.editor.FileText;
import org.reeve.gui.editor.Language;
import org.reeve.gui.editor.Mark;
import org.reeve.gui.widget.PageContext;

/** A file that is open: how opening went, what stands there, and whether what is in the editor is something else. Window's thread. */
final class EditorModel {
    /** How opening is. */
    sealed interface State {
        /** It is on its way. */
        record Opens(boolean asking) implements State {}

        /** It can be edited. */
        record Text() implements State {}

        /** It can only be looked at. */
        record Seen(Opening opening) implements State {}

        /** It could not be opened. */
        record Failed(HelperException problem) implements State {}
    }

    /** The text in the editor, which is long: nobody copies it for each key. */
    interface Editor {
        /** What stands in it now. */
        String text();

        /** Puts another text there, which its undo takes back. */
        void write(String text);

        /** What is in it is what stands in the file. */
        void saved();
    }

    private final FilePath path;
    private final PageContext context;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Opens(false));
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty modified = new SimpleBooleanProperty();
    private Optional<Opening> opening = Optional.empty();
    private FileText base = FileText.empty();
    private FileText form = FileText.empty();
    private FileTag tag = FileTag.NONE;
    private Optional<Editor> editor = Optional.empty();
    private Cancel reading = new Cancel();

    EditorModel(FilePath path, PageContext context) {
        this.path = path;
        this.context = context;
    }

    /** As it was asked for. */
    FilePath path() {
        return path;
    }

    /** Where it really lies. */
    FilePath real() {
        return opening.map(one -> one.file().path()).orElse(path);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was said of its lines. */
    ReadOnlyObjectProperty<List<Mark>> marks() {
        return marks.getReadOnlyProperty();
    }

    void mark(List<Mark> now) {
        marks.set(List.copyOf(now));
    }

    /** Whether the editor holds something that is not saved. */
    BooleanProperty modified() {
        return modified;
    }

    /** How it was opened. */
    Optional<Opening> opening() {
        return opening;
    }

    /** What stands in the file. */
    FileText base() {
        return base;
    }

    /** How the text is written: another encoding than the file has, where that was asked for. */
    FileText form() {
        return form;
    }

    /** Which state of the file that is. */
    FileTag tag() {
        return tag;
    }

    /** Who saves it. */
    FilesBy saver() {
        return opening.map(Opening::saver).orElse(FilesBy.USER);
    }

    Language language() {
        return Language.of(real().value(), base.text().lines().findFirst().orElse(""));
    }

    void edit(Editor now) {
        editor = Optional.of(now);
    }

    /** What is in the editor. */
    String text() {
        return editor.map(Editor::text).orElseGet(base::text);
    }

    /** Opens it, or again. */
    void open() {
        reading.cancel();
        state.set(new State.Opens(false));
        reading = context.background()
                .read(
                        cancel -> Opening.open(context.calls(), path, cancel, stage -> reached(cancel, stage)),
                        this::opened,
                        problem -> state.set(new State.Failed(problem)));
    }

    private void reached(Cancel cancel, Stage stage) {
        context.background().show(() -> {
            if (!cancel.cancelled() && state.get() instanceof State.Opens) {
                state.set(new State.Opens(stage == Stage.ASKING));
            }
        });
    }

    private void opened(Opening found) {
        opening = Optional.of(found);
        tag = found.file().tag();
        if (found.text().isEmpty()) {
            state.set(new State.Seen(found));
            return;
        }
        base = found.text().get();
        form = base;
        modified.set(false);
        state.set(new State.Text());
    }

    /** What was in the editor when it was saved stands in the file now, in this state. */
    void stands(Draft saved, FileTag now) {
        base = FileText.of(saved.octets().all());
        form = base;
        tag = now;
        marks.set(List.of());
        if (text().equals(saved.text())) {
            editor.ifPresent(Editor::saved);
            modified.set(false);
        }
    }

    /** Somebody else's content stands there: it is what the next save replaces. */
    void adopt(Opening theirs) {
        opening = Optional.of(theirs);
        theirs.text().ifPresent(text -> {
            base = text;
            form = text;
        });
        tag = theirs.file().tag();
        modified.set(!text().equals(base.text()));
    }

    /** Goes on with what stands there; the editor's undo brings back what was written. */
    void take() {
        editor.ifPresent(one -> {
            one.write(base.text());
            one.saved();
        });
        modified.set(false);
    }

    /** It is written in UTF-8 from now on. */
    void writeInUtf8() {
        form = form.asUtf8();
        marks.set(List.of());
        modified.set(true);
    }

    /** Nobody needs it any more. */
    void close() {
        reading.cancel();
        if (state.get() instanceof State.Seen(Opening seen)) {
            context.background().run(() -> Content.close(seen.file().content()));
        }
    }
}
