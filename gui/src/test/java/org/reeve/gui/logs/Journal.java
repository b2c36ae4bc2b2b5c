package org.reeve.gui.logs;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.logs.LogsRead;
import org.reeve.gui.FakeLogs;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.NoCalls;

/** A journal made up, with the models that read it and a thread that stands for the window's. */
final class Journal implements AutoCloseable {
    final FakeLogs fake = new FakeLogs();
    // What still comes when a test is over is of interest to nobody.
    private final ExecutorService window = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    private final Thread thread =
            CompletableFuture.supplyAsync(Thread::currentThread, window).join();
    final Background background = new Background(window);
    final NoCalls calls = new NoCalls(new HelperException(Problem.NOT_STARTED, "Nobody else.")) {
        @Override
        public <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage) {
            return right == LogsRead.class ? right.cast(fake.read(cancel)) : super.of(right, cancel, stage);
        }
    };
    final Queries queries = new Queries(calls, Clock.systemUTC());
    final LogsModel model = new LogsModel(background, queries, Clock.systemUTC());
    final Pager pager = model.pager();
    final FollowModel follow = new FollowModel(background, queries, model);

    /** Runs on the window's thread, and waits for its end. */
    void run(Runnable action) {
        CompletableFuture.runAsync(action, window).join();
    }

    boolean is(BooleanSupplier claim) {
        return CompletableFuture.supplyAsync(claim::getAsBoolean, window).join();
    }

    void await(String what, BooleanSupplier claim) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!is(claim)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Reads the first page of all there is. */
    Journal read() {
        run(() -> model.choose(Filter.ALL));
        await(
                "rows",
                () -> pager.state().get() instanceof Pager.State.Ready
                        && pager.rows().size() == 250);
        return this;
    }

    /** The number of an entry in the journal, from where it is. */
    int number(int index) {
        return onWindow(() -> Integer.parseInt(pager.rows().place(index).value().split("-")[1], 16));
    }

    /** The number of the last row. */
    int oldest() {
        return onWindow(() -> number(pager.rows().size() - 1));
    }

    /** What only the window's thread may look at. */
    private <T> T onWindow(Supplier<T> look) {
        return Thread.currentThread() == thread
                ? look.get()
                : CompletableFuture.supplyAsync(look, window).join();
    }

    @Override
    public void close() {
        run(model::stop);
        run(() -> follow.shown(false));
        background.close();
        window.shutdown();
    }
}
