package org.reeve.gui.files;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Reading;
import org.reeve.process.Accounts;

/** What is chosen, looked at closely by who showed the folder. Window's thread only. */
final class DetailModel {
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Calls calls;
    private final Background background;
    private final ReadOnlyObjectWrapper<Reading<FileDetail>> detail =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private Cancel reading = new Cancel();
    private Optional<FilePath> about = Optional.empty();
    private FilesBy looker = FilesBy.USER;
    private Accounts accounts = Accounts.NOBODY;

    private record Seen(FileDetail detail, Accounts accounts) {}

    DetailModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    ReadOnlyObjectProperty<Reading<FileDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Who is who on this machine, as of when the detail was read. */
    Accounts accounts() {
        return accounts;
    }

    /** Who changes it: the user where he may, else root. */
    FilesBy changer() {
        boolean mayNot =
                detail.get().known().filter(known -> !known.refusal().isEmpty()).isPresent();
        return mayNot ? FilesBy.ROOT : looker;
    }

    /** Another thing is chosen, or the same again. What is known of the same stays until more is. */
    void about(Optional<FilePath> path, FilesBy by) {
        reading.cancel();
        looker = by;
        if (!path.equals(about) || path.isEmpty()) {
            about = path;
            detail.set(path.isEmpty() ? new Reading.Nothing<>() : new Reading.Waiting<>());
        }
        path.ifPresent(one -> reading = background.after(PAUSE, () -> look(one, by)));
    }

    private void look(FilePath path, FilesBy by) {
        reading = background.read(
                cancel -> new Seen(FileDoor.of(calls, by, cancel, stage -> {}).stat(path), Accounts.read()),
                seen -> {
                    accounts = seen.accounts();
                    detail.set(new Reading.Known<>(seen.detail()));
                },
                problem -> detail.set(new Reading.Failed<>(problem)));
    }

    void stop() {
        reading.cancel();
    }
}
