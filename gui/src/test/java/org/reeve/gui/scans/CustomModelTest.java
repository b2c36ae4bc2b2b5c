package org.reeve.gui.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.custom.CustomCommands;
import org.reeve.api.custom.CustomKind;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import org.reeve.api.custom.CustomValue;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;

class CustomModelTest {
    private static final CustomParameter MODE = parameter("mode", CustomKind.CHOICE, List.of("full", "-x"), "");
    private static final CustomParameter LOUD = parameter("loud", CustomKind.SWITCH, List.of(), "--loud");
    private static final CustomParameter WHERE = parameter("where", CustomKind.PATH, List.of(), "");
    private static final CustomTask SAY = new CustomTask(
            new CustomName("say"),
            "Say",
            "",
            "/usr/bin/say",
            List.of("--mode={mode}", "{loud}", "{where}"),
            List.of(MODE, LOUD, WHERE),
            false,
            60,
            Optional.empty());

    private final Script script = new Script();
    private final CustomModel model =
            new CustomModel(script, script.background(), new Permits(script, script.background()));

    @AfterEach
    void close() {
        script.close();
    }

    private static CustomParameter parameter(String name, CustomKind kind, List<String> values, String option) {
        return new CustomParameter(name, name, kind, values, 0, 0, option, Optional.empty());
    }

    private void read() throws InterruptedException {
        script.answer("list", said -> new CustomTasks(List.of(SAY), List.of()));
        AtomicInteger moves = new AtomicInteger();
        model.onMove(moves::incrementAndGet);
        model.read();
        script.await("the tasks", () -> moves.get() > 0 && !model.tasks().isEmpty());
    }

    @Test
    void firstOfAChoiceAndAnOffSwitchStandThereAtFirst() throws InterruptedException {
        read();
        assertEquals("full", model.value(SAY, MODE));
        assertEquals(CustomParameter.NO, model.value(SAY, LOUD));
        assertEquals("", model.value(SAY, WHERE));
    }

    @Test
    void isRunOnlyOnceAllOfItIsTaken() throws InterruptedException {
        read();
        assertEquals(Optional.empty(), model.call(SAY));
        assertEquals(List.of("/usr/bin/say"), model.command(SAY));
        model.fill(SAY, WHERE, "srv");
        assertTrue(model.wrong(SAY, WHERE).orElseThrow().contains("an absolute path"));
        assertEquals(Optional.empty(), model.values(SAY));
        model.fill(SAY, WHERE, "/srv");
        model.fill(SAY, LOUD, CustomParameter.YES);
        model.fill(SAY, MODE, "-x");
        List<CustomValue> values = List.of(
                new CustomValue("mode", "-x"), new CustomValue("loud", "yes"), new CustomValue("where", "/srv"));
        assertEquals(Optional.of(CustomCommands.run(SAY.name(), values)), model.call(SAY));
        assertEquals(List.of("/usr/bin/say", "--mode=-x", "--loud", "/srv"), model.command(SAY));
    }

    @Test
    void whatWasFilledInStaysWhereTheyAreReadAgain() throws InterruptedException {
        read();
        model.fill(SAY, WHERE, "/srv");
        read();
        assertEquals("/srv", model.value(SAY, WHERE));
    }

    @Test
    void runningOneAsksWhereNobodySaidOtherwise() throws InterruptedException {
        read();
        model.fill(SAY, WHERE, "/srv");
        model.askPermits();
        script.await("the answer", () -> model.permit(SAY) instanceof Permit.Asks);
    }

    @Test
    void failureIsTheStateUntilTheyAreReadAgain() throws InterruptedException {
        script.answer("list", said -> {
            throw new HelperException(Problem.FAILED, "The folder cannot be read.");
        });
        model.read();
        script.await("the failure", () -> model.state() instanceof CustomModel.State.Failed);
        read();
        assertEquals(Optional.of(SAY), model.find(SAY.name()));
        assertEquals(Optional.empty(), model.find(new CustomName("other")));
    }
}
