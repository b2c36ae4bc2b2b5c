package org.reeve.helper.logs;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;

/**
 * The one thread that uses a journal: sd-journal(3) wants the same from opening to closing. What it reads is handed to the
 * calling thread, which sends it, so that both work at the same time; few pieces are under way, so a slow receiver makes it wait.
 */
final class JournalThread implements AutoCloseable {
    private static final int UNDER_WAY = 3;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("journal ", 1).daemon().factory());

    /** Work that hands over pieces until it is done or cancelled. */
    interface Source<T> {
        void run(Consumer<T> pieces, Cancel cancel);
    }

    /** Runs something on the journal's thread and waits for it. */
    <T> T call(Callable<T> work) {
        return result(submit(work));
    }

    /** Runs a source on the journal's thread and sends what it hands over. */
    <T> void stream(Sink<T> sink, Source<T> source) {
        BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(UNDER_WAY);
        Cancel cancel = new Cancel();
        Future<Boolean> work = submit(() -> {
            try {
                source.run(piece -> put(queue, Optional.of(piece)), cancel);
            } finally {
                put(queue, Optional.empty());
            }
            return true;
        });
        try (Cancel.Listening _ = sink.cancel().onCancel(cancel::cancel)) {
            send(queue, sink);
        } catch (RuntimeException e) {
            cancel.cancel();
            drain(queue);
            throw e;
        }
        result(work);
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return thread.submit(work);
        } catch (RejectedExecutionException e) {
            throw new HelperException(Problem.CANCELLED, "The cursor was closed.", e);
        }
    }

    private static <T> void send(BlockingQueue<Optional<T>> queue, Sink<T> sink) {
        for (Optional<T> piece = take(queue); piece.isPresent(); piece = take(queue)) {
            sink.emit(piece.get());
            if (queue.isEmpty()) {
                sink.flush();
            }
        }
    }

    private static <T> void drain(BlockingQueue<Optional<T>> queue) {
        Optional<T> piece = take(queue);
        while (piece.isPresent()) {
            piece = take(queue);
        }
    }

    private static <T> void put(BlockingQueue<T> queue, T piece) {
        try {
            queue.put(piece);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failed) {
            return failed;
        }
        if (e.getCause() instanceof Error broken) {
            throw broken;
        }
        return new IllegalStateException("reading a journal threw a checked exception", e.getCause());
    }

    private static HelperException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new HelperException(Problem.CANCELLED, "Cancelled.", e);
    }

    /** Lets {@code last} run when the work before it is done, and ends. Does not wait. */
    void close(Runnable last) {
        try {
            thread.execute(last);
        } catch (RejectedExecutionException e) {
            return; // a second close
        }
        thread.shutdown();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
