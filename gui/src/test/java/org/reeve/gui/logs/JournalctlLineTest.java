package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogUnit;
import org.reeve.gui.widget.ShellWord;

final class JournalctlLineTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static String line(Filter filter) {
        return String.join(" ", JournalctlLine.of(JournalSource.mine(), filter, ZoneOffset.UTC));
    }

    @Test
    void everythingThatIsAskedHasItsOption() {
        assertEquals("journalctl", line(Filter.ALL));
        assertEquals("journalctl -b", line(Filter.USUAL));
        assertEquals(
                "journalctl -u api.service --user-unit p.service -t sshd -p warning --since -15min _PID=1"
                        + " '--grep=a\\.b' --case-sensitive=no",
                line(Filter.ALL
                        .ofUnits(List.of(new LogUnit("api.service", false), new LogUnit("p.service", true)))
                        .ofIdentifiers(List.of("sshd"))
                        .upTo(Optional.of(4))
                        .of(new Span.Last(Duration.ofMinutes(15)))
                        .saying("_PID=1 a.b")));
    }

    @Test
    void whatIsMarkedComesBeforeTheSpan() {
        assertEquals(
                "journalctl --since '2026-11-21 12:00:00' --until '2026-11-21 12:00:01.500000'",
                line(Filter.ALL.of(new Span.Today()).within(Optional.of(new Brush(NOON, NOON.plusMillis(1500))))));
    }

    @Test
    void anotherMachinesFilesAreNamed() {
        assertEquals(
                List.of("journalctl", "-D", "'/mnt/old disk'"),
                JournalctlLine.of(JournalSource.directory("/mnt/old disk"), Filter.ALL, ZoneOffset.UTC));
    }

    @Test
    void noShellAndNoTerminalObeysWhatANameSays() {
        assertEquals("'a'\\''; rm -rf ~'", ShellWord.quoted("a'; rm -rf ~"));
        assertEquals("'$(id)'", ShellWord.quoted("$(id)"));
        assertEquals("$'a\\U0000001B[31m\\U0000202Eb\\'c\\\\'", ShellWord.quoted("a\u001b[31m\u202eb'c\\"));
        assertEquals("''", ShellWord.quoted(""));
    }
}
