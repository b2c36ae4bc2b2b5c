package org.reeve.gui.work;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Threads for work that blocks, and the way back to the window's thread. */
public final class Background implements AutoCloseable {
    private final Executor window;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("work ", 1).daemon().factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock").daemon().factory());

    /** Shows results through {@code window}. */
    public Background(Executor window) {
        this.window = window;
    }

    /** Shows results on the FX thread. */
    public static Background ofWindow() {
        return new Background(Platform::runLater);
    }

    /** Runs on the window's thread, soon. */
    public void show(Runnable action) {
        window.execute(action);
    }

    /** Runs on a thread of its own. Failures are the action's own business. */
    public void run(Runnable action) {
        try {
            threads.execute(action);
        } catch (RejectedExecutionException e) {
            // The window closes; nobody waits for this any more.
        }
    }

    /**
     * Reads in the background and shows the result, or the failure, on the window's thread; neither once the returned token
     * is cancelled.
     */
    public <T> Cancel read(Function<Cancel, T> work, Consumer<T> shown, Consumer<HelperException> failed) {
        Cancel cancel = new Cancel();
        run(() -> {
            try {
                T result = work.apply(cancel);
                showUnless(cancel, () -> shown.accept(result));
            } catch (RuntimeException e) {
                HelperException failure = failure(e);
                showUnless(cancel, () -> failed.accept(failure));
            }
        });
        return cancel;
    }

    private void showUnless(Cancel cancel, Runnable action) {
        show(() -> {
            if (!cancel.cancelled()) {
                action.run();
            }
        });
    }

    /** Runs on the window's thread after a while, unless cancelled before. */
    public Cancel after(Duration delay, Runnable action) {
        Cancel cancel = new Cancel();
        return due(
                cancel,
                () -> clock.schedule(() -> showUnless(cancel, action), delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Runs on the window's thread again and again until cancelled. */
    public Cancel every(Duration period, Runnable action) {
        Cancel cancel = new Cancel();
        long millis = period.toMillis();
        return due(
                cancel,
                () -> clock.scheduleAtFixedRate(
                        () -> showUnless(cancel, action), millis, millis, TimeUnit.MILLISECONDS));
    }

    private static Cancel due(Cancel cancel, Supplier<ScheduledFuture<?>> begin) {
        try {
            ScheduledFuture<?> due = begin.get();
            cancel.onCancel(() -> due.cancel(false));
        } catch (RejectedExecutionException e) {
            // The window closes; nobody waits for this any more.
        }
        return cancel;
    }

    /** The failure as the one exception that is shown; what is not one already is a fault of Reeve's. */
    static HelperException failure(RuntimeException e) {
        return e instanceof HelperException known
                ? known
                : new HelperException(Problem.INTERNAL, String.valueOf(e.getMessage()), e);
    }

    /** Takes no more work. Threads that still block are daemons and end with the process. */
    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdown();
    }

    /** Waits for what still runs after {@link #close}; blocks. Answers whether all of it ended in time. */
    public boolean ended(Duration patience) {
        try {
            return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
