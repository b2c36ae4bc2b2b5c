package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

class ExitCodeTest {
    @ParameterizedTest
    @CsvSource({
        "FAILED, 1",
        "INVALID, 2",
        "DENIED, 3",
        "DISMISSED, 4",
        "NOT_FOUND, 5",
        "NEEDS_PASSWORD, 6",
        "NO_AGENT, 6",
        "UNAVAILABLE, 7",
        "DISCONNECTED, 7",
        "NOT_STARTED, 7",
        "CANCELLED, 130"
    })
    void eachProblemHasItsCode(Problem problem, int code) {
        assertEquals(code, ExitCode.of(problem));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void noProblemReadsAsSuccess(Problem problem) {
        assertNotEquals(ExitCode.OK, ExitCode.of(problem));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void aFailedCallEndsWithTheCodeOfItsProblem(Problem problem) {
        FakeDoor door = FakeDoor.answering(call -> {
            throw new HelperException(problem, "The reason.");
        });
        assertEquals(
                ExitCode.of(problem), Run.of(door, "call", "session.read.ping").code());
    }

    @Test
    void helpNamesEveryCode() {
        String help = Run.of(FakeDoor.answering(call -> null), "--help").out();
        Set<Integer> codes = new TreeSet<>(Set.of(ExitCode.OK));
        for (Problem problem : Problem.values()) {
            codes.add(ExitCode.of(problem));
        }
        codes.forEach(code -> assertTrue(help.lines().anyMatch(line -> line.matches(" *" + code + " +\\S.*")), help));
    }
}
