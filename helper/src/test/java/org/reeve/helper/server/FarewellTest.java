package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private final Farewell farewell = new Farewell();

    @Test
    void idleClientIsToldAtOnceAndOnlyOnce() {
        assertEquals(Optional.of("old"), farewell.want("old"));
        assertEquals(Optional.empty(), farewell.want("older"));
    }

    @Test
    void servedClientIsToldAfterItsAnswer() {
        farewell.begin();
        assertEquals(Optional.empty(), farewell.want("old"));
        assertEquals(Optional.of("old"), farewell.end());
    }

    @Test
    void clientOfTwoCallsIsToldAfterTheLastAnswer() {
        farewell.begin();
        farewell.begin();
        assertEquals(Optional.empty(), farewell.want("old"));
        assertEquals(Optional.empty(), farewell.end());
        assertEquals(Optional.of("old"), farewell.end());
    }

    @Test
    void callThatIsNotTakenIsAnsweredByTheOneGoodbye() {
        farewell.begin();
        assertEquals(Optional.empty(), farewell.want("old"));
        assertTrue(farewell.sayInstead());
        assertEquals(Optional.empty(), farewell.end());
        assertFalse(farewell.sayInstead());
    }

    @Test
    void nothingIsSaidWhileTheHelperStays() {
        farewell.begin();
        assertEquals(Optional.empty(), farewell.end());
    }
}
