package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Texts;

final class AdviceTest {
    private final Texts texts = new UnitWords().texts();

    @ParameterizedTest
    @CsvSource({
        "exit-code, 200, , PLACE",
        "exit-code, 203, , PROGRAM",
        "exit-code, 217, , ACCOUNT",
        "exit-code, 226, , SANDBOX",
        "exit-code, 238, , PLACE",
        "exit-code, 127, , COMMAND",
        "exit-code, 77, , PERMISSION",
        "exit-code, 78, , CONFIG",
        "exit-code, 1, , OWN",
        "exit-code, 255, , OWN",
        "exit-code, , , OWN",
        "signal, , 9, KILLED",
        "signal, , 11, CRASH",
        "signal, , 31, CALL",
        "core-dump, , 6, CRASH",
        "core-dump, , 31, CALL",
        "oom-kill, , 9, MEMORY",
        "timeout, , 15, TIME",
        "start-limit-hit, 1, , AGAIN",
        "watchdog, , 6, SAYS_NOTHING",
        "protocol, , , PROTOCOL",
        "resources, , , MEANS",
        "a-result-of-tomorrow, , , START"
    })
    void resultAndCodeTellTheAdvice(String result, @Nullable Integer code, @Nullable Integer signal, Advice advice) {
        assertEquals(
                Optional.of(advice),
                Advice.of(new Outcome(result, Optional.ofNullable(code), Optional.ofNullable(signal), 0, true)));
    }

    private static UnitDetail detail(String unit, LoadState load, ActiveState active, String result) {
        UnitName name = new UnitName(unit);
        return new UnitDetail(
                new Unit(name, "", load, active, ""),
                List.of(name),
                Optional.empty(),
                Optional.empty(),
                new Outcome(result, Optional.empty(), Optional.empty(), 0, true),
                Optional.empty(),
                Optional.empty(),
                new UnitDetail.Origin("", List.of(), "", false),
                new UnitDetail.Abilities(true, true, false),
                List.of());
    }

    @Test
    void aSocketThatCannotListenLacksItsAddress() {
        assertEquals(
                Optional.of(Advice.ADDRESS),
                Advice.of(detail("a.socket", LoadState.LOADED, ActiveState.FAILED, "resources")));
        assertEquals(
                Optional.of(Advice.MEANS),
                Advice.of(detail("a.service", LoadState.LOADED, ActiveState.FAILED, "resources")));
    }

    @Test
    void whatANeededUnitKeptFromStartingHasNotFailedItself() {
        UnitDetail kept = detail("a.service", LoadState.LOADED, ActiveState.INACTIVE, "success");
        assertEquals(Optional.of(Advice.NEEDED), Advice.ofStart(kept, true));
        assertEquals(Optional.empty(), Advice.ofStart(kept, false));
        assertEquals(
                Optional.of(Advice.TIME),
                Advice.ofStart(detail("a.service", LoadState.LOADED, ActiveState.FAILED, "timeout"), true));
        assertEquals(
                Optional.of(Advice.MASKED),
                Advice.ofStart(detail("a.service", LoadState.MASKED, ActiveState.INACTIVE, "success"), false));
    }

    @Test
    void successNeedsNoAdvice() {
        assertEquals(Optional.empty(), Advice.of(new Outcome("success", Optional.of(0), Optional.empty(), 0, true)));
    }

    @ParameterizedTest
    @EnumSource
    void everyAdviceHasThreeStepsWithTexts(Advice advice) {
        assertEquals(3, advice.steps().size());
        for (int i = 1; i <= 3; i++) {
            assertTrue(texts.has("advice." + advice.name() + "." + i), advice.name());
        }
        assertFalse(texts.has("advice." + advice.name() + ".4"));
    }

    @ParameterizedTest
    @EnumSource
    void everyExitCodeOfSystemdHasASentence(ExecFailure failure) {
        assertTrue(texts.has("exec." + failure.name()), failure.name());
    }
}
