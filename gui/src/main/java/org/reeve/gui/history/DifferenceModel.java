package org.reeve.gui.history;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Reading;

/** What the selected change replaced, where that is a text that is kept. Read only when somebody asks. Window's thread only. */
final class DifferenceModel {
    private final Actions actions;
    private final Background background;
    private final ReadOnlyObjectWrapper<Reading<Replaced.Sides>> sides =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Replaced>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel reading = new Cancel();

    DifferenceModel(Actions actions, Background background) {
        this.actions = actions;
        this.background = background;
    }

    /** What can be read of the selected change. */
    ReadOnlyObjectProperty<Optional<Replaced>> offered() {
        return offered.getReadOnlyProperty();
    }

    /** Both sides, once they were asked for. */
    ReadOnlyObjectProperty<Reading<Replaced.Sides>> sides() {
        return sides.getReadOnlyProperty();
    }

    /** Whether a password prompt is open for it. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Another change is selected; of somebody else's what takes it back is not known here. */
    void about(Optional<HistoryRow> selected) {
        stop();
        sides.set(new Reading.Nothing<>());
        offered.set(selected.filter(row -> row.record().state() == ChangeRecord.State.DONE)
                .filter(row -> row.details().undo().size() == 1)
                .flatMap(row -> actions.replaced(row.details().undo().getFirst())));
    }

    /** Reads both sides. */
    void read() {
        offered.get().ifPresent(this::read);
    }

    private void read(Replaced replaced) {
        reading.cancel();
        sides.set(new Reading.Waiting<>());
        reading = background.read(
                cancel -> replaced.reader().read(cancel, this::reached),
                both -> {
                    asking.set(false);
                    sides.set(new Reading.Known<>(both));
                },
                problem -> {
                    asking.set(false);
                    sides.set(new Reading.Failed<>(problem));
                });
    }

    private void reached(Stage stage) {
        background.show(() -> asking.set(stage == Stage.ASKING && sides.get() instanceof Reading.Waiting));
    }

    /** Nobody looks any more; an open prompt is closed. */
    void stop() {
        reading.cancel();
        asking.set(false);
        if (sides.get() instanceof Reading.Waiting) {
            sides.set(new Reading.Nothing<>());
        }
    }
}
