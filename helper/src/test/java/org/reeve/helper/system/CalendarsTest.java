package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;

class CalendarsTest {
    private static final String SYSTEMD_252 = """
              Original form: Mon..Fri 08:30
            Normalized form: Mon..Fri *-*-* 08:30:00
                Next elapse: Mon 2026-11-23 08:30:00 UTC
                   From now: 1 day 23h left
                   Iter. #2: Tue 2026-11-24 08:30:00 UTC
                   From now: 2 days left
            """;
    private static final String SYSTEMD_257_IN_BERLIN = """
              Original form: *-*-* 00:00:00.5
            Normalized form: *-*-* 00:00:00.500000
                Next elapse: Sun 2026-11-22 00:00:00 CET
                   (in UTC): Sat 2026-11-21 23:00:00 UTC
                   From now: 14h left
               Iteration #2: Mon 2026-11-23 00:00:00 CET
                   (in UTC): Sun 2026-11-22 23:00:00 UTC
                   From now: 1 day 14h left
            """;

    @Test
    void momentsAreThoseInUtc() {
        assertEquals(
                List.of(Instant.parse("2026-11-23T08:30:00Z"), Instant.parse("2026-11-24T08:30:00Z")),
                Calendars.parse(SYSTEMD_252));
        assertEquals(
                List.of(Instant.parse("2026-11-21T23:00:00Z"), Instant.parse("2026-11-22T23:00:00Z")),
                Calendars.parse(SYSTEMD_257_IN_BERLIN));
    }

    @Test
    void whatNeverComesTrueAgainHasNoMoment() {
        assertEquals(List.of(), Calendars.parse("    Next elapse: never\n"));
        assertEquals(List.of(), Calendars.parse(""));
        assertEquals(List.of(), Calendars.parse("    Next elapse: Mon 2026-11-23 08:3"));
    }

    @Test
    void momentThatIsInNoCalendarIsToldAndNotGuessed() {
        assertThrows(HelperException.class, () -> Calendars.parse("    Next elapse: Mon 2026-13-23 08:30:00 UTC"));
    }
}
