package org.reeve.gui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BytesTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void amountsAreInTheUnitThatFits() {
        assertEquals("0 B", Bytes.size(0).text());
        assertEquals("999 B", Bytes.size(999).text());
        assertEquals("1.0 kB", Bytes.size(1000).text());
        assertEquals("1.0 MB", Bytes.size(999_999).text());
        assertEquals("2.1 GB", Bytes.size(2_100_000_000L).text());
        assertEquals("99.9 GB", Bytes.size(99_940_000_000L).text());
        assertEquals("100 GB", Bytes.size(99_960_000_000L).text());
        assertEquals("9223 PB", Bytes.size(Long.MAX_VALUE).text());
    }

    @Test
    void speedsAreInKilobytesAtLeast() {
        assertEquals("0.0 kB/s", Bytes.perSecond(0).text());
        assertEquals("41.2 MB/s", Bytes.perSecond(41_200_000).text());
    }

    @Test
    void aPartIsInTheUnitOfTheWhole() {
        assertEquals(
                "118 of 230 GB", Bytes.of(118_000_000_000L, 230_000_000_000L).text());
        assertEquals("0.1 of 16.6 GB", Bytes.of(100_000_000L, 16_600_000_000L).text());
    }
}
