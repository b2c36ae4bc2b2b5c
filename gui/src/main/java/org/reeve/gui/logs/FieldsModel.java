package org.reeve.gui.logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogValue;
import org.reeve.gui.work.Background;

/** All fields of the row that is selected. Window's thread only. */
final class FieldsModel {
    private static final Duration CALM = Duration.ofMillis(60);

    private final Queries queries;
    private final Background background;
    private final LogsModel model;
    private final ReadOnlyObjectWrapper<Fields> fields = new ReadOnlyObjectWrapper<>(new Fields.Waiting());
    private Cancel token = new Cancel();
    private Optional<Reading> reading = Optional.empty();
    private Cancel job = new Cancel();
    private boolean again;

    /** How far reading them is. */
    sealed interface Fields {
        /** They are waited for. */
        record Waiting() implements Fields {}

        /** They are known. */
        record Known(List<LogValue> values) implements Fields {}

        /** They cannot be read. */
        record Failed(HelperException problem) implements Fields {}
    }

    FieldsModel(Queries queries, Background background, LogsModel model) {
        this.queries = queries;
        this.background = background;
        this.model = model;
        model.selected().addListener((_, before, now) -> {
            if (!before.map(LogRow::place).equals(now.map(LogRow::place))) {
                soon();
            }
        });
        model.source().addListener((_, _, _) -> stop());
    }

    ReadOnlyObjectProperty<Fields> fields() {
        return fields.getReadOnlyProperty();
    }

    /** While somebody walks through the table only the row where he stops is read. */
    private void soon() {
        job.cancel();
        fields.set(new Fields.Waiting());
        job = background.after(CALM, this::read);
    }

    /** Reads them, or reads them again. */
    void read() {
        job.cancel();
        model.selected().get().ifPresent(this::read);
    }

    private void read(LogRow row) {
        if (token.cancelled() || reading.isEmpty()) {
            token = new Cancel();
            reading = Optional.of(new Reading(queries, model.source().get(), () -> LogQuery.ALL, token));
        }
        Reading from = reading.orElseThrow();
        job = background.read(
                _ -> {
                    List<LogValue> all = new ArrayList<>();
                    from.stream(cursor -> cursor.fields(row.place(), all::add));
                    return List.copyOf(all);
                },
                this::known,
                problem -> failed(problem));
    }

    private void known(List<LogValue> all) {
        again = false;
        fields.set(new Fields.Known(all));
    }

    /** Where the helper ended it is asked once more, which starts it again. */
    private void failed(HelperException problem) {
        if (problem.problem() == Problem.DISCONNECTED && !again) {
            again = true;
            read();
        } else {
            fields.set(new Fields.Failed(problem));
        }
    }

    /** Stops reading. */
    void stop() {
        token.cancel();
        reading = Optional.empty();
    }
}
