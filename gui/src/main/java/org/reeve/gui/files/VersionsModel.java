package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.OpenedFile;
import org.reeve.gui.editor.Diff;
import org.reeve.gui.editor.FileText;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Reading;

/** Earlier contents of a file: those that root keeps are asked for. Window's thread only. */
final class VersionsModel {
    private final EditorModel file;
    private final PageContext context;
    private final ReadOnlyObjectWrapper<Reading<List<FileVersion>>> all =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private final ReadOnlyObjectWrapper<Reading<List<Diff.Line>>> shown =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Cancel listing = new Cancel();
    private Cancel opening = new Cancel();

    VersionsModel(EditorModel file, PageContext context) {
        this.file = file;
        this.context = context;
    }

    ReadOnlyObjectProperty<Reading<List<FileVersion>>> all() {
        return all.getReadOnlyProperty();
    }

    /** What putting the chosen one back would change. */
    ReadOnlyObjectProperty<Reading<List<Diff.Line>>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether a password prompt is open for it. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Whether looking may ask for a password. */
    boolean asks() {
        return file.saver() == FilesBy.ROOT && !context.calls().startedAsRoot();
    }

    void list() {
        listing.cancel();
        all.set(new Reading.Waiting<>());
        var path = file.real();
        listing = read(door -> door.versions(path), all::set);
    }

    /** After a save there is one more; what was not asked for before is not asked for now. */
    void listAgain() {
        if (all.get().known().isPresent()) {
            list();
        }
    }

    void open(FileVersion version) {
        opening.cancel();
        shown.set(new Reading.Waiting<>());
        var path = file.real();
        FileText now = file.base();
        opening = read(
                door -> {
                    OpenedFile kept = door.openVersion(path, version.id());
                    byte[] octets = Content.read(kept.content(), Opening.MOST_OCTETS);
                    Content.close(kept.content());
                    return Opening.why(octets).isPresent()
                            ? List.<Diff.Line>of()
                            : Diff.folded(
                                    Diff.of(
                                            Draft.lines(now.text()),
                                            Draft.lines(FileText.of(octets).text())),
                                    3);
                },
                shown::set);
    }

    private <T> Cancel read(Function<FileDoor, T> question, Consumer<Reading<T>> told) {
        FilesBy by = file.saver();
        return context.background()
                .read(
                        cancel -> question.apply(FileDoor.of(context.calls(), by, cancel, this::reached)),
                        now -> {
                            asking.set(false);
                            told.accept(new Reading.Known<>(now));
                        },
                        problem -> {
                            asking.set(false);
                            told.accept(new Reading.Failed<>(problem));
                        });
    }

    private void reached(Stage stage) {
        context.background().show(() -> asking.set(stage == Stage.ASKING));
    }

    /** How many are known; absent while nobody asked. */
    Optional<Integer> count() {
        return all.get().known().map(List::size);
    }

    /** Nobody looks any more; an open prompt is closed. */
    void stop() {
        listing.cancel();
        opening.cancel();
        asking.set(false);
        if (all.get() instanceof Reading.Waiting) {
            all.set(new Reading.Nothing<>());
        }
        if (shown.get() instanceof Reading.Waiting) {
            shown.set(new Reading.Nothing<>());
        }
    }
}
