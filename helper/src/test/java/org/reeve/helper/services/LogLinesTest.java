package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.services.LogLine;

class LogLinesTest {
    /** As journalctl 257 prints it: a text, octets where it is not UTF-8, a field that stands twice, null for too long. */
    private static final String PRINTED = """
            {"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1763688000123456","PRIORITY":"6","SYSLOG_IDENTIFIER":"sshd","MESSAGE":"Started."}
            {"__REALTIME_TIMESTAMP":"1763688001000000","PRIORITY":"3","MESSAGE":[27,91,51,49,109,255]}
            {"__REALTIME_TIMESTAMP":"1763688002000000","MESSAGE":["first","second"],"_PID":"7"}
            {"__REALTIME_TIMESTAMP":"1763688003000000","MESSAGE":null,"PRIORITY":"99"}
            """;

    @Test
    void linesAreReadInEveryFormTheyCanHave() {
        List<LogLine> lines = LogLines.parse(PRINTED);

        assertEquals(
                new LogLine(Instant.ofEpochSecond(1763688000, 123_456_000), 6, "sshd", "Started."), lines.getFirst());
        assertEquals("\u001b[31m\ufffd", lines.get(1).text());
        assertEquals("second", lines.get(2).text());
        assertEquals("", lines.get(3).text());
        assertEquals(7, lines.get(3).priority());
    }

    @Test
    void longTextIsCut() {
        assertEquals(
                4096,
                LogLines.parse("{\"MESSAGE\":\"" + "x".repeat(10_000) + "\"}")
                        .getFirst()
                        .text()
                        .length());
    }

    @Test
    void cutOffOutputIsAnError() {
        assertThrows(HelperException.class, () -> LogLines.parse("{\"MESSAGE\":\"Sta"));
        assertThrows(HelperException.class, () -> LogLines.parse("{\"__REALTIME_TIMESTAMP\":\"soon\"}"));
        assertThrows(HelperException.class, () -> LogLines.parse("-- No entries --"));
    }
}
