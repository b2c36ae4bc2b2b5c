package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.reeve.api.Call;
import org.reeve.api.Origin;
import org.reeve.gui.FakeCalls;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Settings;
import org.reeve.gui.work.Tasks;
import org.reeve.gui.work.Undo;

/** What the models of files stand on, without a window: its thread is the test's own. */
final class Bench implements AutoCloseable {
    final FakeCalls fake = new FakeCalls();
    /** What was handed to be run and told of elsewhere. */
    final List<Call> ran = new CopyOnWriteArrayList<>();

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final Permits permits = new Permits(fake, background);
    final PageContext context = new PageContext(
            fake,
            background,
            new Jobs(fake, background),
            permits,
            new Recorded(),
            new QuickActions(),
            new Settings(),
            new Tasks(fake, background, 1000),
            noDesk(),
            Memory.read(Path.of("target", "none.properties")),
            new SimpleBooleanProperty(),
            new SimpleStringProperty(""),
            new SimpleStringProperty(""),
            List::of);

    private static Desk noDesk() {
        return (Desk)
                Proxy.newProxyInstance(Bench.class.getClassLoader(), new Class<?>[] {Desk.class}, (_, called, _) -> {
                    throw new AssertionError("a model asked the window for " + called.getName());
                });
    }

    /** Lets the window's thread do what waits for it, until something is so. */
    void until(String what, BooleanSupplier claim) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!claim.getAsBoolean()) {
            assertTrue(System.nanoTime() < giveUp, "waited in vain for " + what);
            Runnable next = window.poll(10, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }

    /** Lets it do what comes within a while. */
    void rest() throws InterruptedException {
        for (Runnable next = window.poll(200, TimeUnit.MILLISECONDS);
                next != null;
                next = window.poll(200, TimeUnit.MILLISECONDS)) {
            next.run();
        }
    }

    @Override
    public void close() {
        background.close();
    }

    private final class Recorded implements Actions {
        @Override
        public Optional<CallWords> words(Call call) {
            return Optional.empty();
        }

        @Override
        public Optional<Replaced> replaced(Call undo) {
            return Optional.empty();
        }

        @Override
        public void run(Call call, Origin origin) {
            ran.add(call);
        }

        @Override
        public void takeBack(Undo undo) {
            throw new AssertionError("nothing is taken back here");
        }

        @Override
        public Optional<Job> running(Call call) {
            return Optional.empty();
        }

        @Override
        public boolean pinned(Call call) {
            return false;
        }

        @Override
        public void pin(Call call) {
            throw new AssertionError("nothing is pinned here");
        }

        @Override
        public void unpin(Call call) {
            throw new AssertionError("nothing is pinned here");
        }
    }
}
