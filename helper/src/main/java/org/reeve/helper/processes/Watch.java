package org.reeve.helper.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.processes.ProcessesChanged;

/** Looks once a second, and tells what changed; many processes in several messages, because a frame has its limit. */
final class Watch {
    /** Rates need two looks; nobody should wait a second for the first. */
    private static final Duration FIRST = Duration.ofMillis(400);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int PIECE = 200;

    private final Survey look;
    private final Sink<ProcessesChanged> sink;
    private boolean whole = true;

    Watch(Survey look, Sink<ProcessesChanged> sink) {
        this.look = look;
        this.sink = sink;
    }

    /** Runs until the sink's receiver leaves. */
    void run() {
        CountDownLatch left = new CountDownLatch(1);
        try (Cancel.Listening _ = sink.cancel().onCancel(left::countDown)) {
            Duration pause = Duration.ZERO;
            while (!left.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean first = whole;
                tell(look.look());
                sink.flush();
                pause = first ? FIRST : EVERY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
        sink.cancel().check();
    }

    /** Facts go before the figures of the same process, and are cut at the same place. */
    private void tell(Survey.Difference difference) {
        Instant at = Instant.now();
        int most = Math.max(difference.facts().size(), difference.figures().size());
        for (int from = 0; from == 0 || from < most; from += PIECE) {
            sink.emit(new ProcessesChanged(
                    at,
                    whole,
                    look.hidden(),
                    piece(difference.facts(), from),
                    piece(difference.figures(), from),
                    from == 0 ? difference.gone() : List.of()));
            whole = false;
        }
    }

    private static <T> List<T> piece(List<T> all, int from) {
        return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + PIECE));
    }
}
