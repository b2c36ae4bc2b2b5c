package org.reeve.gui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Which of the records that were read are shown. Window's thread only. */
final class FilterModel {
    private final HistoryWords words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ANY);
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.ANY);
    private final FilteredList<HistoryRow> visible;

    /** How it ended. */
    enum Outcome {
        ANY,
        DONE,
        FAILED,
        REFUSED,
        OPEN;

        boolean takes(HistoryRow.Result result) {
            return switch (this) {
                case ANY -> true;
                case DONE -> result == HistoryRow.Result.DONE || result == HistoryRow.Result.TAKEN_BACK;
                case FAILED -> result == HistoryRow.Result.FAILED;
                case REFUSED -> result == HistoryRow.Result.REFUSED;
                case OPEN -> result == HistoryRow.Result.RUNNING || result == HistoryRow.Result.CUT_OFF;
            };
        }
    }

    /** How long ago at most. */
    enum Since {
        ANY(Duration.ZERO),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration span;

        Since(Duration span) {
            this.span = span;
        }

        boolean takes(Instant at) {
            return this == ANY || at.isAfter(Instant.now().minus(span));
        }
    }

    FilterModel(HistoryWords words, ObservableList<HistoryRow> rows) {
        this.words = words;
        visible = new FilteredList<>(rows);
        visible.predicateProperty().bind(Bindings.createObjectBinding(() -> this::takes, text, outcome, since));
    }

    ObservableList<HistoryRow> visible() {
        return visible;
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<Outcome> outcome() {
        return outcome;
    }

    ObjectProperty<Since> since() {
        return since;
    }

    boolean narrows() {
        return !text.get().isBlank() || outcome.get() != Outcome.ANY || since.get() != Since.ANY;
    }

    void clear() {
        text.set("");
        outcome.set(Outcome.ANY);
        since.set(Since.ANY);
    }

    private boolean takes(HistoryRow row) {
        return outcome.get().takes(row.result())
                && since.get().takes(row.record().at())
                && holds(row, text.get().strip().toLowerCase(Locale.ROOT));
    }

    private boolean holds(HistoryRow row, String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        String all = words.searched(row).toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split("\\s+")).allMatch(all::contains);
    }
}
