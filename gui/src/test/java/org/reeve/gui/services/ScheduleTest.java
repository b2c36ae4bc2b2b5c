package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.gui.widget.Texts;

/** A timer's settings in plain words. */
final class ScheduleTest {
    private final Schedule schedule = new Schedule(Texts.of(ScheduleTest.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OnCalendar=*-*-* 00:00:00          | every day at 00:00
                    OnCalendar=*-*-* 06,18:00:00       | every day at 06:00, 18:00
                    OnCalendar=*-*-* *:00:00           | every hour
                    OnCalendar=*-*-* *:30:00           | every hour at minute 30
                    OnCalendar=*-*-* *:*:00            | every minute
                    OnCalendar=*-*-* *:00/15:00        | every 15 minutes
                    OnCalendar=*-*-* 00/6:00:00        | every 6 hours
                    OnCalendar=Mon *-*-* 00:00:00      | Mon at 00:00
                    OnCalendar=Mon..Fri *-*-* 09:30:00 | Mon to Fri at 09:30
                    OnCalendar=Mon,Thu *-*-* 09:30:00  | Mon, Thu at 09:30
                    OnCalendar=*-*-01 03:00:00         | on day 1 of each month at 03:00
                    OnCalendar=*-01-01 00:00:00        | on 1 January at 00:00
                    OnBootSec=900s                     | 15 min after the machine was started
                    OnUnitActiveSec=86400s             | 1 day after the last start
                    """)
    void whatIsSimpleIsSaidInPlainWords(String setting, String words) {
        assertEquals(Optional.of(words), schedule.plain(List.of(setting)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OnCalendar=*-*-* 00:00:30",
                "OnCalendar=*-*-* 00:00:00 Europe/Berlin",
                "OnCalendar=*-13-01 00:00:00",
                "OnCalendar=Mon *-*-01 00:00:00",
                "OnCalendar=Mon..Wed,Sat *-*-* 09:00:00",
                "OnCalendar=2026-*-* 00:00:00",
                "OnCalendar=*-*~01 00:00:00",
                "OnCalendar=*-*-* 01..05:00:00",
                "OnBootSec=90s",
                "OnClockChange=yes",
                "''"
            })
    void whatWouldLoseSomethingIsLeftInSystemdsWords(String setting) {
        assertEquals(Optional.empty(), schedule.plain(List.of(setting)));
        assertEquals(setting, schedule.both(List.of(setting)));
    }

    @Test
    void oneSettingThatIsNotSimpleLeavesAllOfThemInSystemdsWords() {
        List<String> two = List.of("OnBootSec=900s", "OnUnitActiveSec=90s");
        assertEquals("OnBootSec=900s, OnUnitActiveSec=90s", schedule.both(two));
        assertEquals("15 min after the machine was started · OnBootSec=900s", schedule.both(List.of("OnBootSec=900s")));
    }
}
