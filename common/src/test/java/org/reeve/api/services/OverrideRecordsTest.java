package org.reeve.api.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideRecordsTest {
    private static final UnitName UNIT = new UnitName("a.service");
    private static final List<TimerRule> RULES = List.of(TimerRule.afterBoot(60));

    @Test
    void tagIsOfTheBytesAndOfNothingWhereThereIsNoFile() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                ContentTag.of(new byte[0]).value());
        assertFalse(ContentTag.NONE.present());
        assertThrows(IllegalArgumentException.class, () -> new ContentTag("E3B0"));
    }

    @Test
    void overrideEndsWithOneLineFeedAndIsTaggedSo() {
        OverrideText text = new OverrideText("[Service]\nNice=3\n\n  ");
        assertEquals("[Service]\nNice=3\n", text.value());
        assertEquals(ContentTag.of("[Service]\nNice=3\n".getBytes(StandardCharsets.UTF_8)), text.tag());
        assertEquals(text, new OverrideText(text.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "a\u0000b",
                "a\rb",
                "\u001b[31mx",
                "a\u202eb",
                "a\u200bb",
                "a\u2028b",
                "a\ud800b",
                "a\u0085"
            })
    void overrideThatHidesAnythingIsRefused(String text) {
        assertFalse(OverrideText.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> new OverrideText(text));
    }

    @Test
    void overrideIsAtMostSoLong() {
        String longest = "x".repeat(OverrideText.LONGEST - 1);
        assertEquals(OverrideText.LONGEST, new OverrideText(longest).value().length());
        assertTrue(OverrideText.isValid(longest));
        assertFalse(OverrideText.isValid(longest + "x"));
        assertThrows(IllegalArgumentException.class, () -> new OverrideText(longest + "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "20260131T235959000000-0", "20260131T235959000000-00/", "20260131T235959000000-00\n"})
    void versionIsNeverAPath(String text) {
        assertThrows(IllegalArgumentException.class, () -> new VersionId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a\nb", "%n", "a;b", "a\\", "ä", "$x", "\"daily\""})
    void calendarTextThatIsMoreThanOneExpressionIsRefused(String text) {
        assertFalse(CalendarText.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> new CalendarText(text));
    }

    @Test
    void ruleHasACalendarOrSeconds() {
        CalendarText daily = new CalendarText(" daily ");
        assertEquals("daily", daily.value());
        assertThrows(IllegalArgumentException.class, () -> TimerRule.afterBoot(0));
        assertThrows(IllegalArgumentException.class, () -> TimerRule.repeated(TimerRule.LONGEST_SECONDS + 1));
        assertThrows(
                IllegalArgumentException.class, () -> new TimerRule(TimerRule.Kind.CALENDAR, Optional.of(daily), 1));
        assertThrows(IllegalArgumentException.class, () -> new TimerRule(TimerRule.Kind.CALENDAR, Optional.empty(), 0));
        assertThrows(
                IllegalArgumentException.class, () -> new TimerRule(TimerRule.Kind.AFTER_BOOT, Optional.of(daily), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a@", "a/b", "-a", "ä", "a b"})
    void timersNameIsPlain(String name) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TimedCommand(name, "", List.of("/bin/true"), "", "", RULES, false, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "/", "/bin/", "/bin/a$b", "/bin/x\n", "/bin/x\\", " /bin/x"})
    void programIsAnAbsolutePath(String program) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TimedCommand("a", "", List.of(program), "", "", RULES, false, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root\nExecStart=/x", "%u", "1000", "Root", "a b"})
    void userIsAName(String user) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TimedCommand("a", "", List.of("/bin/true"), user, "", RULES, false, 0));
    }

    @Test
    void timerIsWrittenAsItWillBeRead() {
        TimedCommand timed = new TimedCommand(
                "backup",
                "100 % of /srv",
                List.of("/usr/bin/tar", "-cf", "/srv/a b.tar", "50%", "$HOME"),
                "www-data",
                "/srv/50%",
                List.of(TimerRule.calendar(new CalendarText("Mon..Fri 08:30")), TimerRule.repeated(3600)),
                true,
                60);
        assertEquals("""
                # Made by Reeve. It is removed together with backup.timer.
                [Unit]
                Description=100 %% of /srv

                [Service]
                Type=oneshot
                ExecStart=/usr/bin/tar -cf "/srv/a b.tar" 50%% "$$HOME"
                User=www-data
                WorkingDirectory=/srv/50%%
                """, timed.serviceText());
        assertEquals("""
                # Made by Reeve. It is removed together with backup.service.
                [Unit]
                Description=100 %% of /srv

                [Timer]
                OnCalendar=Mon..Fri 08:30
                OnActiveSec=3600
                OnUnitActiveSec=3600
                Persistent=true
                RandomizedDelaySec=60
                AccuracySec=1s

                [Install]
                WantedBy=timers.target
                """, timed.timerText());
    }

    @Test
    void callsAndCommandsNameTheScope() {
        ContentTag tag = ContentTag.NONE;
        assertEquals(
                "services.override.revert",
                OverrideCommands.revert(Scope.SYSTEM, UNIT, tag).method());
        assertEquals(
                "services.user.revertOverride",
                OverrideCommands.revert(Scope.USER, UNIT, tag).method());
        assertEquals(List.of("systemctl", "--user", "edit", "a.service"), OverrideCommands.edit(Scope.USER, UNIT));
        assertEquals(
                List.of("rm", "/etc/systemd/system/a.service.d/override.conf"),
                OverrideCommands.delete(Scope.SYSTEM, UNIT));
    }
}
