package org.reeve.helper.overview;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.overview.Snapshot;
import org.reeve.helper.system.Bus;

/** The right overview.read, from what every user may read. */
public final class Overview implements OverviewRead {
    /** Rates need two looks; nobody should wait two seconds for the first. */
    private static final Duration FIRST = Duration.ofMillis(500);

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Kernel kernel;
    private final Upkeep upkeep;

    /** Reads this machine; who is logged in is asked on its bus. */
    public Overview(Bus machine) {
        this(new Kernel(Path.of("/proc"), Path.of("/sys")), new Upkeep(Path.of("/"), machine));
    }

    Overview(Kernel kernel, Upkeep upkeep) {
        this.kernel = kernel;
        this.upkeep = upkeep;
    }

    @Override
    public Snapshot snapshot() {
        return kernel.look().since(Optional.empty());
    }

    @Override
    public Machine machine() {
        return upkeep.read();
    }

    @Override
    public void watch(Sink<Snapshot> looks) {
        CountDownLatch left = new CountDownLatch(1);
        try (Cancel.Listening _ = looks.cancel().onCancel(left::countDown)) {
            Optional<Reading> before = Optional.empty();
            Duration pause = Duration.ZERO;
            while (!left.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                Reading now = kernel.look();
                looks.emit(now.since(before));
                looks.flush();
                pause = before.isEmpty() ? FIRST : EVERY;
                before = Optional.of(now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
        looks.cancel().check();
    }
}
