package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;

/**
 * The folder that is shown: the user himself looks; root looks where he may not and an administrator asked for it. Rows are
 * gathered, filtered and sorted in the background. Window's thread only.
 */
final class FolderModel {
    private static final int TOLD = 5_000;

    /** How reading is. */
    sealed interface State {
        /** It is read; so many rows came. */
        record Loading(long rows, boolean asking) implements State {}

        /** All is there. */
        record Ready(int rows) implements State {}

        /** The user may not; root might. */
        record NotAllowed(HelperException problem, boolean asks) implements State {}

        /** It could not be read. */
        record Failed(HelperException problem) implements State {}
    }

    private final Calls calls;
    private final Background background;
    private final Permits permits;
    private final Trail trail = new Trail();
    private final ReadOnlyObjectWrapper<FilePath> folder = new ReadOnlyObjectWrapper<>(FilePath.ROOT);
    private final ReadOnlyObjectWrapper<FilesBy> by = new ReadOnlyObjectWrapper<>(FilesBy.USER);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading(0, false));
    private final ObjectProperty<Optional<FileRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Arranged> arranged = new SimpleObjectProperty<>(Arranged.FIRST);
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private List<FileRow> all = List.of();
    private Optional<FilePath> wanted = Optional.empty();
    private Cancel reading = new Cancel();
    private Cancel arranging = new Cancel();
    private boolean rootAsked;

    FolderModel(Calls calls, Background background, Permits permits) {
        this.calls = calls;
        this.background = background;
        this.permits = permits;
        arranged.addListener((_, _, _) -> arrange());
    }

    ReadOnlyObjectProperty<FilePath> folder() {
        return folder.getReadOnlyProperty();
    }

    /** Who reads it. */
    ReadOnlyObjectProperty<FilesBy> by() {
        return by.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<Optional<FileRow>> selected() {
        return selected;
    }

    /** What is shown of it, and how. */
    ObjectProperty<Arranged> arranged() {
        return arranged;
    }

    ObservableList<FileRow> rows() {
        return rows;
    }

    /** How many there are, shown or not. */
    int count() {
        return all.size();
    }

    Trail trail() {
        return trail;
    }

    /** Shows a folder. */
    void go(FilePath path) {
        trail.go(path);
        show(path);
    }

    /** Shows the folder that something lies in, with it chosen. */
    void reveal(FilePath path) {
        wanted = Optional.of(path);
        FilePath parent = path.parent().orElse(FilePath.ROOT);
        if (parent.equals(folder.get())) {
            read();
        } else {
            go(parent);
        }
    }

    void up() {
        FilePath left = folder.get();
        left.parent().ifPresent(parent -> {
            wanted = Optional.of(left);
            go(parent);
        });
    }

    void back() {
        trail.back().ifPresent(this::show);
    }

    void forward() {
        trail.forward().ifPresent(this::show);
    }

    private void show(FilePath path) {
        if (!path.equals(folder.get())) {
            folder.set(path);
            all = List.of();
            rows.clear();
            selected.set(Optional.empty());
        }
        read(FilesBy.USER);
    }

    /** Reads again what is shown, by whom it was read. */
    void read() {
        read(by.get());
    }

    /** Looks as an administrator; those below are looked at so too, as long as nobody has to be asked for it. */
    void readAsRoot() {
        rootAsked = true;
        read(FilesBy.ROOT);
    }

    private void read(FilesBy who) {
        reading.cancel();
        by.set(who);
        state.set(new State.Loading(0, false));
        FilePath path = folder.get();
        reading =
                background.read(cancel -> gather(cancel, who, path), this::came, problem -> failed(who, path, problem));
    }

    private List<FileRow> gather(Cancel cancel, FilesBy who, FilePath path) {
        List<FileRow> found = new ArrayList<>();
        FileDoor.of(calls, who, cancel, stage -> reached(cancel, stage)).list(path, entry -> {
            cancel.check();
            found.add(FileRow.of(path, entry));
            if (found.size() % TOLD == 0) {
                tell(cancel, new State.Loading(found.size(), false));
            }
        });
        return found;
    }

    private void reached(Cancel cancel, Stage stage) {
        tell(cancel, new State.Loading(0, stage == Stage.ASKING));
    }

    private void tell(Cancel cancel, State now) {
        background.show(() -> {
            if (!cancel.cancelled() && state.get() instanceof State.Loading) {
                state.set(now);
            }
        });
    }

    private void came(List<FileRow> found) {
        all = found;
        arrange();
    }

    private void arrange() {
        arranging.cancel();
        List<FileRow> from = all;
        Arranged how = arranged.get();
        arranging =
                background.read(cancel -> how.of(from), this::shown, problem -> state.set(new State.Failed(problem)));
    }

    private void shown(List<FileRow> now) {
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        if (!(state.get() instanceof State.Failed) && !(state.get() instanceof State.NotAllowed)) {
            state.set(new State.Ready(all.size()));
        }
        wanted.flatMap(path -> now.stream().filter(row -> row.at(path)).findFirst())
                .ifPresent(row -> {
                    wanted = Optional.empty();
                    selected.set(Optional.of(row));
                });
        // What was chosen may have changed, or be gone.
        selected.set(selected.get().flatMap(chosen -> now.stream()
                .filter(row -> row.name().equals(chosen.name()))
                .findFirst()));
    }

    private void failed(FilesBy who, FilePath path, HelperException problem) {
        all = List.of();
        rows.clear();
        boolean mayNot = who == FilesBy.USER && problem.problem() == Problem.DENIED && !calls.startedAsRoot();
        if (!mayNot) {
            state.set(new State.Failed(problem));
            return;
        }
        Call root = FilesCommands.list(FilesBy.ROOT, path);
        state.set(new State.NotAllowed(problem, true));
        reading = permits.ask(List.of(root), answers -> {
            boolean free = answers.get(root) instanceof Permit.Free;
            state.set(new State.NotAllowed(problem, !free));
            if (free && rootAsked) {
                read(FilesBy.ROOT);
            }
        });
    }

    /** Nobody looks any more; an open prompt is closed. */
    void stop() {
        reading.cancel();
    }
}
