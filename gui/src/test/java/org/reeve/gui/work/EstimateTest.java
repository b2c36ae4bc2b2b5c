package org.reeve.gui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskStep;

class EstimateTest {
    private static final Instant BEGAN = Instant.parse("2026-11-21T07:00:00Z");

    private static TaskProgress at(TaskStep step, long done, long total) {
        return new TaskProgress(step, done, total, 0, "");
    }

    private final Estimate estimate = new Estimate(at(TaskStep.VERIFYING, 100, 1100), BEGAN);

    @Test
    void whatIsLeftGoesOnAsFastAsBefore() {
        assertEquals(
                Optional.of(Duration.ofSeconds(40)),
                estimate.left(at(TaskStep.VERIFYING, 300, 1100), BEGAN.plusSeconds(10)));
    }

    @Test
    void nothingIsGuessedFromTooLittleOrWithoutATotal() {
        assertEquals(Optional.empty(), estimate.left(at(TaskStep.VERIFYING, 300, 1100), BEGAN.plusSeconds(1)));
        assertEquals(Optional.empty(), estimate.left(at(TaskStep.VERIFYING, 300, 0), BEGAN.plusSeconds(10)));
        assertEquals(Optional.empty(), estimate.left(at(TaskStep.VERIFYING, 1200, 1100), BEGAN.plusSeconds(10)));
    }

    @Test
    void anotherStepIsEstimatedAnew() {
        assertEquals(
                new Estimate(at(TaskStep.WRITING, 0, 10), BEGAN.plusSeconds(60)),
                estimate.next(at(TaskStep.WRITING, 0, 10), BEGAN.plusSeconds(60)));
        assertEquals(estimate, estimate.next(at(TaskStep.VERIFYING, 500, 1100), BEGAN.plusSeconds(60)));
    }
}
