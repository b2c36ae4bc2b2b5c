package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitName;

class FailuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed|exit-code|a.service did not start: its process ended with exit code 3.",
                "failed|signal|a.service did not start: its process was ended by signal 9.",
                "failed|start-limit-hit|a.service did not start: it was started too often in a short time; reset it first.",
                "timeout|success|a.service did not start: the job took longer than it may.",
                "dependency|success|a.service did not start: a unit that it needs did not start.",
                "canceled|success|a.service did not start: the job was cancelled, by another command or by systemd."
            })
    void sentenceNamesTheUnitAndTheReason(String result, String outcome, String sentence) {
        Outcome ended = new Outcome(outcome, Optional.of(3), Optional.of(9), 0, true);

        assertEquals(
                sentence, Failures.sentence(UnitAction.START, new UnitName("a.service"), result, ended, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "200,its working directory is missing",
        "203,its program is missing",
        "217,its account does not exist",
        "226,a path that its restrictions name is missing"
    })
    void codesOfSystemdItselfAreToldInWords(int code, String words) {
        Outcome ended = new Outcome("exit-code", Optional.of(code), Optional.empty(), 0, true);

        assertTrue(Failures.sentence(UnitAction.START, new UnitName("a.service"), "failed", ended, List.of())
                .contains("exit code " + code + ", " + words));
    }

    @Test
    void aNeededUnitThatFailedIsNamed() {
        Outcome none = new Outcome("success", Optional.empty(), Optional.empty(), 0, true);

        assertEquals(
                "a.service did not start: a unit that it needs did not start, db.service.",
                Failures.sentence(
                        UnitAction.START,
                        new UnitName("a.service"),
                        "dependency",
                        none,
                        List.of(new UnitName("db.service"))));
    }

    @Test
    void aSocketThatCannotListenSaysSo() {
        Outcome none = new Outcome("resources", Optional.empty(), Optional.empty(), 0, true);

        assertEquals(
                "a.socket did not start: an address that it listens on is in use or may not be taken.",
                Failures.sentence(UnitAction.START, new UnitName("a.socket"), "failed", none, List.of()));
    }
}
