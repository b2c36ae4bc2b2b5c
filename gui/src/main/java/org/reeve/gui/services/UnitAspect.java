package org.reeve.gui.services;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.services.ServicesRead;
import org.reeve.gui.services.DetailModel.Read;

/**
 * Something about the shown unit that is read only while somebody looks at it, and again whenever the unit is. Window's thread
 * only.
 *
 * @param <T> what is read
 */
final class UnitAspect<T> {
    private final DetailModel detail;
    private final BiFunction<ServicesRead, UnitRow, T> question;
    private final ReadOnlyObjectWrapper<Read<T>> value = new ReadOnlyObjectWrapper<>(new Read.Waiting<>());
    private Optional<UnitRow.Key> about = Optional.empty();
    private Cancel reading = new Cancel();
    private boolean wanted;

    UnitAspect(DetailModel detail, BiFunction<ServicesRead, UnitRow, T> question) {
        this.detail = detail;
        this.question = question;
        detail.onReading(this::readIfWanted);
    }

    ReadOnlyObjectProperty<Read<T>> value() {
        return value.getReadOnlyProperty();
    }

    /** Whether somebody looks at it. */
    void want(boolean now) {
        wanted = now;
        if (!now) {
            reading.cancel();
            about = Optional.empty();
        } else if (!about.equals(detail.row().get().map(UnitRow::key))) {
            detail.row().get().ifPresent(this::readIfWanted);
        }
    }

    private void readIfWanted(UnitRow row) {
        reading.cancel();
        if (!about.equals(Optional.of(row.key()))) {
            value.set(new Read.Waiting<>());
        }
        if (wanted) {
            about = Optional.of(row.key());
            reading = detail.ask(
                    read -> question.apply(read, row),
                    known -> value.set(new Read.Known<>(known)),
                    problem -> value.set(new Read.Failed<>(problem)));
        }
    }
}
