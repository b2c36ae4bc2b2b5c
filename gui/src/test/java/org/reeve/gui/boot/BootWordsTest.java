package org.reeve.gui.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.BootId;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

class BootWordsTest {
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.US);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "400,<1 ms",
        "38999,38 ms",
        "1240000,1.24 s",
        "59994999,59.99 s",
        "59996000,1 min 0 s",
        "123400000,2 min 3 s"
    })
    void spansAreShort(long micros, String said) {
        assertEquals(said, new BootWords().span(micros));
    }

    @ParameterizedTest
    @CsvSource({"900,the same", "1200000,+1.20 s", "-38000,−38 ms"})
    void changesHaveTheirSign(long micros, String said) {
        assertEquals(said, new BootWords().change(micros));
    }

    @ParameterizedTest
    @CsvSource({"10000000,800", "350000,400", "1,10", "90000000,1600"})
    void linesOfTheChartAreRoundAndFewEnough(long micros, double width) {
        Scale scale = new Scale(micros, width);
        String step = Long.toString(scale.step());

        assertEquals("", step.substring(1).replace("0", ""), step);
        assertEquals(true, List.of('1', '2', '5').contains(step.charAt(0)), step);
        assertEquals(true, scale.lines().size() <= width / 45 + 2, "at most one in 45 pixels");
        assertEquals(width, scale.x(micros), 0.001);
    }

    @Test
    void commandsAreWhatATerminalShowsTheSameWith() {
        UnitName target = new UnitName("basic.target");
        BootRecord then = new BootRecord(
                new BootId("a".repeat(32)),
                1,
                Instant.EPOCH,
                new BootTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                false);

        assertEquals("systemd-analyze blame", command(Scope.SYSTEM, BootModel.View.UNITS, Optional.empty()));
        assertEquals(
                "systemd-analyze --user critical-chain basic.target",
                String.join(
                        " ", BootCommands.of(Scope.USER, BootModel.View.CHAIN, Optional.of(target), Optional.empty())));
        assertEquals(
                "journalctl --output=short-monotonic --boot=" + "a".repeat(32) + " _PID=1 JOB_TYPE=start",
                command(Scope.SYSTEM, BootModel.View.UNITS, Optional.of(then)));
    }

    private static String command(Scope scope, BootModel.View view, Optional<BootRecord> other) {
        return String.join(" ", BootCommands.of(scope, view, Optional.empty(), other));
    }
}
