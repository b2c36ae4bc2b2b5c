package org.reeve.gui.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.custom.CustomName;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.tasks.TaskKind;

class SchedulesModelTest {
    private static final ScheduledWork INTEGRITY = ScheduledWork.of(TaskKind.INTEGRITY);
    private static final List<Instant> TIMES = List.of(Instant.parse("2026-01-02T03:00:00Z"));

    private final Script script = new Script();
    private final SchedulesModel model = new SchedulesModel(script, script.background());
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void answer() {
        script.answer("calendar", said -> {
            asked.incrementAndGet();
            return TIMES;
        });
    }

    @AfterEach
    void close() {
        script.close();
    }

    private void there(String... names) throws InterruptedException {
        script.answer("list", said -> {
            @SuppressWarnings("unchecked")
            Sink<ScheduleSeen> sink = (Sink<ScheduleSeen>) said.getFirst();
            for (String name : names) {
                sink.emit(new ScheduleSeen(
                        new ScheduleId(name),
                        TaskKind.INTEGRITY,
                        1000,
                        "anna",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true));
            }
            return "";
        });
        model.read();
        script.await("the list", () -> model.all().size() == names.length);
    }

    private SchedulesModel.Draft draft() {
        return model.draft().orElseThrow();
    }

    private void fill(String name, String when, String delay) {
        model.fill(new SchedulesModel.Draft(INTEGRITY, name, when, false, delay));
    }

    private void awaitTimes() throws InterruptedException {
        script.await("when that is", () -> !(model.times() instanceof SchedulesModel.Times.Unknown));
    }

    @Test
    void newOneIsNamedAsNoOtherIs() throws InterruptedException {
        there("integrity", "integrity-2");
        model.begin(INTEGRITY);
        assertEquals("integrity-3", draft().name());
        assertEquals(Preset.DAILY.when(), draft().when());
        String longest = "a".repeat(40);
        there(longest);
        model.begin(ScheduledWork.of(new CustomName(longest), List.of()));
        assertEquals("a".repeat(38) + "-2", draft().name());
    }

    @Test
    void isReadyOnceSystemdSaysThatItsTimeComes() throws InterruptedException {
        model.begin(INTEGRITY);
        assertEquals(Optional.empty(), model.ready(), "nobody knows yet");
        awaitTimes();
        assertTrue(model.ready().isPresent());
        script.answer("calendar", said -> List.of());
        fill("a", "2001-01-01", "");
        awaitTimes();
        assertEquals(Optional.empty(), model.ready(), "it never comes");
    }

    @Test
    void whatSystemdSaysOfAnExpressionIsTold() throws InterruptedException {
        script.answer("calendar", said -> {
            throw new HelperException(Problem.INVALID, "Failed to parse it.");
        });
        model.begin(INTEGRITY);
        awaitTimes();
        assertEquals(new SchedulesModel.Times.Wrong("Failed to parse it."), model.times());
        assertEquals(Optional.empty(), model.ready());
    }

    @Test
    void systemdIsAskedAgainOnlyWhereTheTimeIsAnother() throws InterruptedException {
        model.begin(INTEGRITY);
        awaitTimes();
        fill("another-name", draft().when(), "60");
        assertEquals(1, asked.get());
        assertEquals(60, model.ready().orElseThrow().randomDelaySeconds());
        fill("another-name", "weekly", "60");
        awaitTimes();
        assertEquals(2, asked.get());
    }

    @ParameterizedTest
    @CsvSource({"Upper,''", "a b,''", "'',''", "a,x", "a,-1", "a,99999999", "a,999999999"})
    void whatIsNoScheduleIsNotReady(String name, String delay) throws InterruptedException {
        fill(name, "daily", delay);
        awaitTimes();
        assertEquals(Optional.empty(), model.ready());
        fill("a", "daily", "");
        assertTrue(model.ready().isPresent());
    }

    @Test
    void putAwayDraftIsGone() throws InterruptedException {
        model.begin(INTEGRITY);
        awaitTimes();
        model.end();
        assertEquals(Optional.empty(), model.draft());
        assertEquals(Optional.empty(), model.ready());
    }

    @Test
    void failureIsTheStateUntilTheyAreReadAgain() throws InterruptedException {
        script.answer("list", said -> {
            throw new HelperException(Problem.FAILED, "systemd does not answer.");
        });
        model.read();
        script.await("the failure", () -> model.state() instanceof SchedulesModel.State.Failed);
        assertFalse(model.taken("a"));
        there("a");
        assertTrue(model.taken("a"));
    }
}
