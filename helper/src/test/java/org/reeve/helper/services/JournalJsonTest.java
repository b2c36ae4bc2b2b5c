package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;

class JournalJsonTest {
    @Test
    void fieldsAreReadInEveryFormTheyCanHave() {
        assertEquals(
                Map.of("A", "text", "B", "\u001b[31m\ufffd", "C", "second", "D", ""),
                JournalJson.fields(
                        "{\"A\":\"text\",\"B\":[27,91,51,49,109,255],\"C\":[\"first\",\"second\"],\"D\":null}"));
    }

    @Test
    void cutOffOutputIsAnError() {
        assertThrows(HelperException.class, () -> JournalJson.fields("{\"MESSAGE\":\"Sta"));
        assertThrows(HelperException.class, () -> JournalJson.fields("-- No entries --"));
    }
}
