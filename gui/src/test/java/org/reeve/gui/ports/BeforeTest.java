package org.reeve.gui.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.Reach;
import org.reeve.gui.ports.PortRow.Since;

class BeforeTest {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_123L);

    private static Listener listener(long socket, ListenerKind kind, String address, int port) {
        return new Listener(
                socket,
                kind,
                address,
                port,
                Optional.empty(),
                Reach.MACHINE,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());
    }

    @Test
    void whatIsNewAndWhatIsGoneIsMarked() {
        Before before = new Before(
                AT, List.of(listener(1, ListenerKind.TCP4, "127.0.0.1", 22), listener(2, ListenerKind.UDP4, "::", 53)));
        List<PortRow> rows = before.compared(List.of(
                listener(8, ListenerKind.TCP4, "127.0.0.1", 22), listener(9, ListenerKind.UNIX_STREAM, "/run/x", 0)));

        assertEquals(
                List.of(Since.SAME, Since.NEW, Since.GONE),
                rows.stream().map(PortRow::since).toList());
        assertEquals(53, rows.getLast().listener().port());
    }

    @Test
    void aListIsReadAsItWasWrittenAndWhatBreaksLinesIsLeftOut() {
        Listener tcp = listener(0, ListenerKind.TCP6, "::1", 631);
        Listener odd = listener(0, ListenerKind.UNIX_STREAM, "/run/a\nTCP4\tb\t1\tMACHINE", 0);
        Listener plain = listener(0, ListenerKind.UNIX_STREAM, "/run/a b", 0);

        assertEquals(
                Optional.of(new Before(AT, List.of(tcp, plain))),
                Before.of(new Before(AT, List.of(tcp, odd, plain)).text()));
        assertEquals(Optional.of(new Before(AT, List.of())), Before.of(new Before(AT, List.of()).text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1\nTCP4",
                "1\nTCP4\ta\tb\tMACHINE",
                "1\nTCP9\ta\t1\tMACHINE",
                "1\nTCP4\ta\t70000\tMACHINE"
            })
    void whatIsSomethingElseIsNoList(String text) {
        assertTrue(Before.of(text).isEmpty());
    }

    @Test
    void portsAreSortedAsNumbers() {
        List<String> sorted = List.of("1000", "", "22 (ssh)", "631 (ipp)").stream()
                .sorted(PortTable.byNumber())
                .toList();

        assertEquals(List.of("22 (ssh)", "631 (ipp)", "1000", ""), sorted);
    }
}
