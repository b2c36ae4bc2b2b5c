package org.reeve.gui.services;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What is told of timers: when, what, how that ended, and by which rule. */
final class TimerColumns {
    private final UnitWords words;
    private final Texts texts;
    private final ServicesModel model;
    private final TimesModel times;
    private final ObservableValue<Instant> clock;
    private final Moments moments;
    private final Schedule schedule;

    TimerColumns(UnitWords words, ServicesModel model, TimesModel times, ObservableValue<Instant> clock) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.times = times;
        this.clock = clock;
        this.moments = new Moments(texts, ZoneId.systemDefault());
        this.schedule = new Schedule(texts);
    }

    List<TableColumn<UnitRow, ?>> all() {
        return List.of(
                moment("next", TimerTimes::next, moments::near, 82),
                moment("left", TimerTimes::next, moments::until, 88),
                moment("last", TimerTimes::last, moments::near, 82),
                starts(),
                result(),
                schedule());
    }

    private TableColumn<UnitRow, Moment> moment(
            String id,
            Function<TimerTimes, Optional<Instant>> moment,
            BiFunction<Instant, Instant, String> shown,
            double width) {
        TableColumn<UnitRow, Moment> column = RowTable.column(
                id,
                texts.get("column." + id),
                row -> new Moment(times.timer(row).flatMap(moment)),
                width,
                width);
        column.setCellFactory(one ->
                new MomentCell(clock, shown, (at, now) -> moments.whole(at), texts.get("column." + id + ".none")));
        return column;
    }

    private TableColumn<UnitRow, String> starts() {
        TableColumn<UnitRow, String> column = RowTable.column(
                "starts",
                texts.get("column.starts"),
                row -> name(row).map(UnitName::value).orElse(""),
                140,
                100);
        column.setCellFactory(
                one -> new StartsCell(row -> started(row).map(Tones::of), texts.get("column.starts.unknown")));
        return column;
    }

    private Optional<UnitName> name(UnitRow row) {
        return times.timer(row).map(TimerTimes::starts);
    }

    private Optional<UnitRow> started(UnitRow row) {
        return name(row).map(name -> new UnitRow.Key(row.scope(), name)).flatMap(model::find);
    }

    private TableColumn<UnitRow, String> result() {
        TableColumn<UnitRow, String> column =
                RowTable.column("result", texts.get("column.result"), this::ended, 80, 74);
        column.setCellFactory(one ->
                new TextCell<>("state", row -> started(row).map(Tones::of).orElse(Tone.OFF)));
        return column;
    }

    /** A unit at rest that did not fail ended well: systemd keeps a failure until it is started again or reset. */
    private String ended(UnitRow row) {
        Optional<UnitRow> started = started(row);
        if (started.filter(one -> one.up() || one.failed()).isPresent()) {
            return words.state(started.get());
        }
        return times.timer(row)
                .map(known -> texts.get(known.last().isEmpty() ? "result.never" : "result.ended"))
                .orElse("");
    }

    private TableColumn<UnitRow, String> schedule() {
        TableColumn<UnitRow, String> column = RowTable.column(
                "schedule",
                texts.get("column.schedule"),
                row -> times.timer(row)
                        .map(known -> SafeText.line(schedule.both(known.schedule())))
                        .orElse(""),
                170,
                80);
        column.setCellFactory(one -> new TextCell<>("muted", row -> Tone.OFF));
        return column;
    }
}
