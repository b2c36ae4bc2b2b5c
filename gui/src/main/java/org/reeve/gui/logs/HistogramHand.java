package org.reeve.gui.logs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.reeve.api.logs.LogHistogram;

/** The pointer and the keys on the graph: marking a part of the time, changing it by its edges, and taking it back. */
final class HistogramHand {
    private static final double NEAR = 5;
    private static final double DRAG = 3;

    private final HistogramView view;
    private Optional<Instant> fixed = Optional.empty();
    private double pressed;
    private boolean dragged;
    private OptionalInt place = OptionalInt.empty();
    private OptionalInt anchor = OptionalInt.empty();

    HistogramHand(HistogramView view) {
        this.view = view;
        view.setOnMouseMoved(event -> view.counts().ifPresent(all -> over(all, event.getX())));
        view.setOnMouseExited(event -> view.say());
        view.setOnMousePressed(event -> view.counts().ifPresent(all -> press(all, event)));
        view.setOnMouseDragged(event -> view.counts().ifPresent(all -> drag(all, event.getX())));
        view.setOnMouseReleased(event -> view.counts().ifPresent(all -> release(all, event.getX())));
        view.setOnKeyPressed(event -> view.counts().ifPresent(all -> key(all, event)));
        view.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                place = OptionalInt.empty();
                view.say();
                view.draw();
            }
        });
    }

    /** The bucket that the keys are at. */
    Optional<Integer> place() {
        return place.isPresent() ? Optional.of(place.getAsInt()) : Optional.empty();
    }

    private void over(LogHistogram all, double x) {
        boolean near = view.brush()
                .filter(marked -> near(all, marked.from(), x) || near(all, marked.until(), x))
                .isPresent();
        view.setCursor(near ? Cursor.H_RESIZE : Cursor.DEFAULT);
        view.say(all, view.bucket(all, x));
    }

    private boolean near(LogHistogram all, Instant edge, double x) {
        return Math.abs(view.x(all, edge) - x) <= NEAR;
    }

    private void press(LogHistogram all, MouseEvent event) {
        view.requestFocus();
        pressed = event.getX();
        dragged = false;
        fixed = view.brush()
                .flatMap(marked -> near(all, marked.from(), pressed)
                        ? Optional.of(marked.until())
                        : near(all, marked.until(), pressed) ? Optional.of(marked.from()) : Optional.empty())
                .or(() -> Optional.of(view.time(all, pressed)));
    }

    private void drag(LogHistogram all, double x) {
        dragged |= Math.abs(x - pressed) > DRAG;
        if (dragged) {
            fixed.ifPresent(from -> view.show(Brush.of(from, view.time(all, x))));
            view.say(all, view.bucket(all, x));
        }
    }

    /** A press without a drag marks one bucket; one on the marked part takes the mark back. */
    private void release(LogHistogram all, double x) {
        if (dragged) {
            view.choose(view.brush());
        } else if (view.brush().isPresent()) {
            view.choose(Optional.empty());
        } else {
            int bucket = view.bucket(all, x);
            view.choose(Optional.of(Brush.of(begin(all, bucket), begin(all, bucket + 1))));
        }
    }

    private static Instant begin(LogHistogram all, int bucket) {
        return HistogramModel.begin(all, bucket);
    }

    private void key(LogHistogram all, KeyEvent event) {
        int last = all.rows().size() - 1;
        int at = Math.min(place.orElse(last), last);
        boolean taken =
                switch (event.getCode()) {
                    case LEFT -> go(all, Math.max(0, place.isPresent() ? at - 1 : last), event.isShiftDown());
                    case RIGHT -> go(all, Math.min(last, at + 1), event.isShiftDown());
                    case HOME -> go(all, 0, event.isShiftDown());
                    case END -> go(all, last, event.isShiftDown());
                    case ENTER, SPACE -> mark(all, at);
                    case ESCAPE -> unmark();
                    default -> false;
                };
        if (taken) {
            event.consume();
        }
    }

    /** Walks; with Shift marks what is walked over. */
    private boolean go(LogHistogram all, int to, boolean marking) {
        if (!marking) {
            anchor = OptionalInt.empty();
        } else if (anchor.isEmpty()) {
            anchor = OptionalInt.of(place.orElse(to));
        }
        place = OptionalInt.of(to);
        anchor.ifPresent(
                from -> view.show(Brush.of(begin(all, Math.min(from, to)), begin(all, Math.max(from, to) + 1))));
        view.say(all, to);
        view.draw();
        return true;
    }

    private boolean mark(LogHistogram all, int at) {
        view.choose(
                anchor.isPresent() && view.brush().isPresent()
                        ? view.brush()
                        : Optional.of(Brush.of(begin(all, at), begin(all, at + 1))));
        anchor = OptionalInt.empty();
        return true;
    }

    private boolean unmark() {
        boolean marked = view.brush().isPresent();
        anchor = OptionalInt.empty();
        if (marked) {
            view.choose(Optional.empty());
        }
        return marked;
    }
}
