package org.reeve.gui.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;

/**
 * Takes a stream on any thread and shows it on the window's thread in batches: one task of the window at a time, however many
 * items arrive meanwhile. A sender that is far ahead waits.
 *
 * @param <T> what is streamed
 */
public final class Batch<T> implements Sink<T> {
    private static final int MOST_WAITING = 10_000;

    private final Background background;
    private final Cancel cancel;
    private final Consumer<List<T>> shown;
    private List<T> waiting = new ArrayList<>();

    /** Shows batches by {@code shown} until {@code cancel} is cancelled. */
    public Batch(Background background, Cancel cancel, Consumer<List<T>> shown) {
        this.background = background;
        this.cancel = cancel;
        this.shown = shown;
    }

    @Override
    public void emit(T item) {
        cancel.check();
        if (add(item)) {
            background.show(this::drain);
        }
    }

    private synchronized boolean add(T item) {
        try {
            while (waiting.size() >= MOST_WAITING) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
        waiting.add(item);
        return waiting.size() == 1;
    }

    private void drain() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
            notifyAll();
        }
        if (!cancel.cancelled()) {
            shown.accept(batch);
        }
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }
}
