package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.Stage;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitsChanged;
import org.reeve.gui.SmallServices;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.NoCalls;

/** What failed, while it fails at the most awkward moments. The window's thread is the test's own. */
@Timeout(20)
class FailedModelTest {
    private static final UnitName UNIT = new UnitName("a.service");

    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Background background = new Background(this::queue);
    private final Helper helper = new Helper();
    private List<UnitName> told = List.of();

    private synchronized void queue(Runnable action) {
        window.add(action);
        notifyAll();
    }

    private synchronized Runnable next() throws InterruptedException {
        while (window.isEmpty()) {
            wait();
        }
        return window.remove();
    }

    @AfterEach
    void end() {
        helper.end.countDown();
        background.close();
    }

    @Test
    void readsOnlyOnceTheWatchMissesNothing() throws Exception {
        new FailedModel(helper, background, all -> {}, units -> told = units).start();
        assertEquals(false, helper.listed.await(200, TimeUnit.MILLISECONDS), "the watch is not set up yet");
        helper.watching.countDown();
        next().run();
        helper.listed.await();
        next().run();
        assertEquals(List.of(UNIT), told);
    }

    @Test
    void whatIsWellAgainWhileItIsReadStaysWell() throws Exception {
        new FailedModel(helper, background, all -> {}, units -> told = units).start();
        helper.watching.countDown();
        next().run();
        helper.listed.await();
        Runnable show = next();
        helper.sink().emit(new UnitsChanged(List.of(new UnitChanged(UNIT, Optional.of(unit(ActiveState.ACTIVE))))));
        next().run();
        show.run();
        assertEquals(List.of(), told, "the list is older than the change");
    }

    @Test
    void manyChangesAreToldOnce() throws Exception {
        List<List<UnitName>> all = new ArrayList<>();
        new FailedModel(helper, background, units -> {}, all::add).start();
        helper.watching.countDown();
        next().run();
        helper.listed.await();
        next().run();
        all.clear();
        for (ActiveState state : List.of(ActiveState.ACTIVE, ActiveState.FAILED, ActiveState.ACTIVE)) {
            helper.sink().emit(new UnitsChanged(List.of(new UnitChanged(UNIT, Optional.of(unit(state))))));
        }
        next().run();
        assertEquals(List.of(List.of()), all);
    }

    private static Unit unit(ActiveState active) {
        return new Unit(UNIT, "", LoadState.LOADED, active, "");
    }

    private static final class Helper extends NoCalls implements SmallServices {
        final CountDownLatch watching = new CountDownLatch(1);
        final CountDownLatch listed = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        private volatile Optional<Sink<UnitsChanged>> sink = Optional.empty();

        Helper() {
            super(new HelperException(Problem.NOT_STARTED, "This test needs units only."));
        }

        Sink<UnitsChanged> sink() {
            return sink.orElseThrow();
        }

        @Override
        public <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage) {
            return right.cast(this);
        }

        @Override
        public void watch(Scope scope, Sink<UnitsChanged> changes) {
            try {
                watching.await();
                sink = Optional.of(changes);
                changes.emit(new UnitsChanged(List.of()));
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void list(Scope scope, List<UnitType> types, Sink<Unit> units) {
            units.emit(unit(ActiveState.FAILED));
            listed.countDown();
        }

        @Override
        public void files(Scope scope, List<UnitType> types, Sink<UnitFile> files) {}

        @Override
        public UnitDetail get(Scope scope, UnitName unit) {
            throw new IllegalStateException();
        }

        @Override
        public List<LogLine> log(Scope scope, UnitName unit, int lines) {
            return List.of();
        }
    }
}
