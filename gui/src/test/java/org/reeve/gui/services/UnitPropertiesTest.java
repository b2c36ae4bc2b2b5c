package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.UnitProperty;

final class UnitPropertiesTest {
    private final UnitProperties properties = new UnitProperties(new UnitWords().texts());

    private String readable(String name, String value) {
        return properties.readable(new UnitProperty(name, value));
    }

    @Test
    void timesAreReadable() {
        long micros = LocalDateTime.of(2026, 3, 4, 5, 6, 7)
                        .atZone(ZoneId.systemDefault())
                        .toEpochSecond()
                * 1_000_000;
        assertEquals("2026-03-04 05:06:07", readable("ActiveEnterTimestamp", Long.toString(micros)));
        assertEquals("never", readable("ActiveEnterTimestamp", "0"));
        assertEquals("2 min after the start of the machine", readable("ActiveEnterTimestampMonotonic", "121000000"));
        assertEquals("1.5 s", readable("TimeoutStartUSec", "1500000"));
        assertEquals("90 s", readable("TimeoutStopUSec", "90000000"));
    }

    @Test
    void amountsAreReadable() {
        assertEquals("12 KiB", readable("MemoryCurrent", "12288"));
        assertEquals("[not set]", readable("MemoryMax", "[not set]"));
        assertEquals("7", readable("NRestarts", "7"));
    }

    @Test
    void whatIsNoNumberOrTooLongForOneStaysAsItIs() {
        assertEquals("99999999999999999999", readable("ActiveEnterTimestamp", "99999999999999999999"));
        assertEquals("-5", readable("RestartUSec", "-5"));
        assertEquals("", readable("WatchdogTimestamp", ""));
    }

    @Test
    void theSearchLooksAtNamesAndValues() {
        UnitProperties.Row row = new UnitProperties.Row("ExecStart", "/usr/sbin/nginx -g", "/usr/sbin/nginx -g", false);
        assertTrue(row.matches("exec nginx"));
        assertTrue(row.matches("  "));
        assertFalse(row.matches("exec apache"));
    }
}
