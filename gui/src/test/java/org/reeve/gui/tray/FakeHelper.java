package org.reeve.gui.tray;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.gui.work.NoCalls;
import org.reeve.link.Ticket;

/** A helper whose changes wait at a stage until the test lets them end or they are given up. */
final class FakeHelper extends NoCalls {
    final AtomicInteger made = new AtomicInteger();
    final CountDownLatch end = new CountDownLatch(1);
    volatile Stage stage = Stage.RUNNING;

    FakeHelper() {
        super(new HelperException(Problem.NOT_STARTED, "There is no helper in this test."));
    }

    @Override
    public @Nullable Object call(Call call, Ticket ticket) {
        made.incrementAndGet();
        ticket.stage().accept(stage);
        try (Cancel.Listening _ = ticket.cancel().onCancel(end::countDown)) {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ticket.cancel().cancelled()) {
            throw new HelperException(Problem.CANCELLED, "Cancelled.");
        }
        return new Change("nginx.service", "active (running)", List.of(), List.of(), List.of());
    }

    @Override
    public Optional<ChangeRecord> lookUp(Call call, Ticket lost) {
        return Optional.empty();
    }
}
