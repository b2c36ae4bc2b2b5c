package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.BootId;
import org.reeve.api.HelperException;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.StartupUnit;
import org.reeve.api.services.UnitName;

/** The journal's messages of a boot, as journalctl 257 printed them in a real one. */
class StartupsTest {
    private static final BootId BOOT = new BootId("e17dc9c7dd4c4581befe158c2062616b");
    private static final long BEGAN = 24_590_571_090L - 350_924;

    private static List<StartupEntry> recorded() {
        try (InputStream in = Objects.requireNonNull(StartupsTest.class.getResourceAsStream("startup.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(StartupEntry::parse)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, StartupUnit> units(long began, List<StartupEntry> entries) {
        StartupLog log = new StartupLog(began);
        entries.stream().takeWhile(log::take).forEach(entry -> {});
        Map<String, StartupUnit> units = new HashMap<>();
        log.forEach(unit -> units.put(unit.unit().value(), unit));
        return units;
    }

    private static StartupEntry entry(long micros, String unit, String result) {
        return new StartupEntry(Map.of(
                "__MONOTONIC_TIMESTAMP",
                Long.toString(micros),
                "JOB_TYPE",
                "start",
                "UNIT",
                unit,
                "INVOCATION_ID",
                "1",
                "JOB_RESULT",
                result));
    }

    @Test
    void aBootIsWhatItsLastMessageSays() {
        BootRecord record = StartupSummary.record(recorded().getLast()).orElseThrow();

        assertEquals(BOOT, record.boot());
        assertEquals(BEGAN, record.beganMicros());
        assertEquals(Optional.of(350_924L), record.times().userspace());
        assertEquals(Optional.empty(), record.times().kernel());
        assertEquals(Instant.parse("2026-11-21T08:17:42.939882Z"), record.began());
    }

    @Test
    void aUnitTookWhatSystemdAnalyzeSaysItTook() {
        StartupUnit users = Objects.requireNonNull(units(BEGAN, recorded()).get("systemd-sysusers.service"));

        // systemd-analyze critical-chain of this boot: @200ms +22ms
        assertEquals(200, users.beganMicros().orElseThrow() / 1000);
        assertEquals(Optional.of(22_150L), users.tookMicros());
    }

    @Test
    void whatNobodySawBeginTookAnUnknownTime() {
        StartupUnit target = Objects.requireNonNull(units(BEGAN, recorded()).get("local-fs.target"));

        assertEquals(Optional.empty(), target.tookMicros());
        assertEquals(234, target.endedMicros().orElseThrow() / 1000);
    }

    @Test
    void aUnitWhoseConditionWasNotMetWasNotStarted() {
        assertFalse(units(BEGAN, recorded()).containsKey("systemd-binfmt.service"));
    }

    @Test
    void theBootEndsWithItsLastMessage() {
        StartupLog log = new StartupLog(BEGAN);

        assertTrue(recorded().subList(0, 20).stream().allMatch(log::take));
        assertFalse(log.take(recorded().getLast()));
    }

    @Test
    void anEarlierManagersMessagesAreNotThisOnes() {
        assertEquals(Map.of(), units(BEGAN + 10_000_000, recorded()));
    }

    @Test
    void theLastStartOfAUnitCounts() {
        List<StartupEntry> entries = List.of(
                entry(1_000_000, "a.service", ""),
                entry(2_000_000, "a.service", "failed"),
                entry(3_000_000, "a.service", ""),
                entry(3_500_000, "a.service", "done"),
                entry(4_000_000, "b.service", ""),
                entry(5_000_000, "c.service", ""),
                entry(6_000_000, "c.service", "timeout"));
        Map<String, StartupUnit> units = units(1_000_000, entries);

        assertEquals(
                new StartupUnit(new UnitName("a.service"), Optional.of(2_000_000L), Optional.of(2_500_000L), "done"),
                units.get("a.service"));
        assertEquals(
                new StartupUnit(new UnitName("b.service"), Optional.of(3_000_000L), Optional.empty(), ""),
                units.get("b.service"));
        assertEquals(
                Optional.empty(), Objects.requireNonNull(units.get("c.service")).tookMicros());
    }

    @Test
    void aLyingClockMovesNothing() {
        Map<String, String> fields = Map.of(
                "__MONOTONIC_TIMESTAMP", "500", "__REALTIME_TIMESTAMP", "90", "_SOURCE_REALTIME_TIMESTAMP", "70");
        assertEquals(480, new StartupEntry(fields).micros());
        Map<String, String> ahead = new HashMap<>(fields);
        ahead.put("_SOURCE_REALTIME_TIMESTAMP", "99999999999");
        assertEquals(500, new StartupEntry(ahead).micros());
        ahead.put("_SOURCE_REALTIME_TIMESTAMP", "yesterday");
        assertEquals(500, new StartupEntry(ahead).micros());
    }

    @Test
    void firmwareAndLoaderAreReadFromTheMessage() {
        String message = "Startup finished in 8.123s (firmware) + 1min 2.500s (loader) + 1.2s (kernel) + "
                + "743ms (initrd) + 10.032s (userspace) = 1min 22s.";

        assertEquals(Optional.of(8_123_000L), StartupSummary.part(message, "firmware"));
        assertEquals(Optional.of(62_500_000L), StartupSummary.part(message, "loader"));
        assertEquals(Optional.empty(), StartupSummary.part("Startup finished in 350ms.", "firmware"));
    }

    @Test
    void whatAnybodyCouldHaveWrittenIsNotTaken() {
        assertEquals(
                Optional.empty(),
                StartupSummary.record(new StartupEntry(
                        Map.of("MESSAGE_ID", StartupEntry.FINISHED.getFirst(), "USERSPACE_USEC", "soon"))));
        assertEquals(
                Optional.empty(),
                StartupSummary.record(new StartupEntry(Map.of(
                        "MESSAGE_ID", StartupEntry.FINISHED.getFirst(), "USERSPACE_USEC", "5", "_BOOT_ID", "../x"))));
        assertEquals(Map.of(), units(0, List.of(entry(1, "../../etc/passwd", ""), entry(2, "-H.service", "done"))));
    }

    @Test
    void cutOffOutputIsAnError() {
        assertThrows(HelperException.class, () -> StartupEntry.parse("{\"MESSAGE\":\"Sta"));
        assertThrows(HelperException.class, () -> StartupEntry.parse("-- No entries --"));
    }

    @Test
    void bootsAreReadWithAndWithoutAHeading() {
        assertEquals(
                Optional.of(new BootList.Listed(BOOT, Instant.parse("2026-11-21T08:17:43Z"))),
                BootList.parse("  0 e17dc9c7dd4c4581befe158c2062616b Sat 2026-11-21 08:17:43 UTC Sat 2026-11-21"
                        + " 08:17:43 UTC"));
        assertEquals(
                Optional.of(new BootList.Listed(BOOT, Instant.parse("2026-11-21T08:17:43Z"))),
                BootList.parse("-11 e17dc9c7dd4c4581befe158c2062616b Sat 2026-11-21 08:17:43 UTC—Sat 2026-11-21"
                        + " 08:17:43 UTC"));
        assertEquals(
                Optional.empty(),
                BootList.parse("  0 e17dc9c7dd4c4581befe158c2062616b Sat 2026-11-31 08:17:43 UTC Sat 2026-11-21"
                        + " 08:17:43 UTC"),
                "a day that is none");
        assertEquals(Optional.empty(), BootList.parse("IDX BOOT ID    FIRST ENTRY     LAST ENTRY"));
    }

    @Test
    void aBootThatNeverFinishedIsListedToo() {
        BootRecord ended = StartupSummary.record(recorded().getLast()).orElseThrow();
        BootId other = new BootId("0".repeat(32));
        List<BootRecord> all = BootList.merge(
                List.of(
                        new BootList.Listed(other, Instant.parse("2026-11-20T08:00:00Z")),
                        new BootList.Listed(BOOT, Instant.parse("2026-11-21T08:17:43Z"))),
                List.of(ended));

        assertEquals(List.of(BOOT, other), all.stream().map(BootRecord::boot).toList());
        assertEquals(
                List.of(true, false), all.stream().map(BootRecord::finished).toList());
    }

    @Test
    void theRunningOneIsTheBootsOneThatBeganThen() {
        BootRecord ended = StartupSummary.record(recorded().getLast()).orElseThrow();

        assertTrue(new Startups.Running(BOOT.value(), BEGAN + 900).mark(ended).running());
        // The manager was started again in the same boot: a soft reboot, or a user who logged in again.
        assertFalse(new Startups.Running(BOOT.value(), BEGAN + 60_000_000)
                .mark(ended)
                .running());
        assertFalse(new Startups.Running("0".repeat(32), BEGAN).mark(ended).running());
    }
}
