package org.reeve.gui.services;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A moment as it is told at the time of the clock; a dash where there is none, and why. */
final class MomentCell extends TableCell<UnitRow, Moment> {
    private final ObservableValue<Instant> clock;
    private final BiFunction<Instant, Instant, String> words;
    private final BiFunction<Instant, Instant, String> tip;
    private final String none;
    private final Tooltip tooltip = new Tooltip();

    /** The clock holds it weakly only: it outlives the table's cells. */
    private final InvalidationListener ticked = time -> show();

    /** {@code words} and {@code tip} are given the moment and the time of the clock. */
    MomentCell(
            ObservableValue<Instant> clock,
            BiFunction<Instant, Instant, String> words,
            BiFunction<Instant, Instant, String> tip,
            String none) {
        this.clock = clock;
        this.words = words;
        this.tip = tip;
        this.none = none;
        getStyleClass().addAll("figure", "moment");
        clock.addListener(new WeakInvalidationListener(ticked));
    }

    @Override
    protected void updateItem(@Nullable Moment moment, boolean empty) {
        super.updateItem(moment, empty);
        setTooltip(empty ? null : tooltip);
        show();
    }

    private void show() {
        Optional<Instant> moment = (isEmpty() || getItem() == null ? Moment.NEVER : getItem()).at();
        Instant now = clock.getValue();
        setText(isEmpty() ? null : moment.map(at -> words.apply(at, now)).orElse("—"));
        tooltip.setText(moment.map(at -> tip.apply(at, now)).orElse(none));
    }
}
