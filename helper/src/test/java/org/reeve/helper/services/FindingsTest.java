package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.services.OverrideFinding;
import org.reeve.helper.services.Findings.Source;
import org.reeve.testing.Row;

/** Output as systemd 252.38 and 257.13 printed it; where they differ, both. */
class FindingsTest {
    private static final String PATH = "/run/v/demo.service.d/override.conf";
    private static final String FOREIGN =
            "/etc/systemd/system/demo.service:5: Unknown key 'Foo' in section [Service], ignoring.";
    private static final String BAD = FOREIGN + """

            /run/v/demo.service.d/override.conf:3: Unknown key 'Nicee' in section [Service], ignoring.
            /run/v/demo.service.d/override.conf:4: Failed to parse nice priority 'abc', ignoring: Invalid argument
            /run/v/demo.service.d/override.conf:5: Unknown section 'Bogus'. Ignoring.
            /run/v/demo.service.d/override.conf:8: Missing '=', ignoring line.
            /run/v/demo.service.d/override.conf:14: WorkingDirectory= path is not absolute: relative
            demo.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.
            Unit demo.service has a bad unit file setting.
            """;
    private static final String TAKEN = """
            /run/v/demo.service.d/override.conf:2: Unit uses KillMode=none. This is unsafe, as it disables systemd's process lifecycle management for the service. Please update the service to use a safer KillMode=, such as 'mixed' or 'control-group'. Support for KillMode=none is deprecated and will eventually be removed.
            /run/v/demo.service.d/override.conf:3: Standard output type syslog is obsolete, automatically updating to journal. Please update your unit file, and consider removing the setting altogether.
            /run/v/demo.service.d/override.conf:4: Unit uses MemoryLimit=; please use MemoryMax= instead. Support for MemoryLimit= will be removed soon.
            /run/v/demo.service.d/override.conf:5: Special user nobody configured, this is not safe!
            /run/v/demo.service.d/override.conf:6: PIDFile= references a path below legacy directory /var/run/, updating /var/run/x.pid → /run/x.pid; please update the unit file accordingly.
            demo.service: Command /no/such is not executable: No such file or directory
            """;
    private static final String TIMED = """
            /run/v/x.service:5: Unknown key 'X' in section [Service], ignoring.
            /run/v/x.timer:2: Failed to parse calendar specification, ignoring: *-*-* 25:00
            x.timer: Timer unit lacks value setting. Refusing.
            Unit x.timer has a bad unit file setting.
            """;

    private static List<OverrideFinding> parse(String output, Set<String> known) {
        return Findings.parse(output, List.of(new Source(PATH, "1\n2\n3\n4\n5\n6\n7\n8", 0)), known);
    }

    private static List<Integer> lines(List<OverrideFinding> findings) {
        return findings.stream().map(OverrideFinding::line).toList();
    }

    @Test
    void whatIsIgnoredOrRefusedIsToldWithItsLine() {
        List<OverrideFinding> found = parse(BAD, Set.of(FOREIGN));

        assertEquals(List.of(3, 4, 5, 8, 14, 0), lines(found));
        assertTrue(found.stream().allMatch(OverrideFinding::refuses));
        assertEquals(
                "Unknown key 'Nicee' in section [Service], ignoring.",
                found.getFirst().text());
        assertEquals(
                "demo.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.",
                found.getLast().text());
    }

    @Test
    void whatIsSaidWithoutTheTextIsNotTold() {
        assertEquals(List.of(), parse(FOREIGN, Set.of(FOREIGN)));
        assertEquals(List.of(0), lines(parse(FOREIGN, Set.of())));
    }

    @Test
    void whatSystemdTakesIsToldButDoesNotRefuse() {
        List<OverrideFinding> found = parse(TAKEN, Set.of());

        assertEquals(List.of(2, 3, 4, 5, 6, 0), lines(found));
        assertEquals(List.of(), found.stream().filter(OverrideFinding::refuses).toList());
        Verifier.require(found, "it");
    }

    @Test
    void whatIsOnlyToldAsBadRefuses() {
        List<OverrideFinding> found = parse("Unit demo.service has a bad unit file setting.\n", Set.of());
        assertTrue(found.getFirst().refuses());
    }

    @Test
    void linesOfTwoFilesAreCountedThroughAndASettingBeginsAtItsFirst() {
        String service = "[Service]\nExecStart=/bin/true\nX=\\\nY\\\nZ\n";
        List<OverrideFinding> found = Findings.parse(
                TIMED,
                List.of(new Source("/run/v/x.service", service, 0), new Source("/run/v/x.timer", "[Timer]\nO=\n", 5)),
                Set.of());

        assertEquals(List.of(3, 7, 0), lines(found));
    }

    @Test
    @Row("C8")
    void refusalNamesLinesAndSentencesAndItsRecordQuotesNothing() {
        HelperException refusal = assertThrows(
                HelperException.class,
                () -> Verifier.require(parse(BAD, Set.of(FOREIGN)), "the override of demo.service"));

        assertTrue(refusal.sentence().contains("line 4: Failed to parse nice priority 'abc'"), refusal.sentence());
        assertEquals(
                "systemd would not take the override of demo.service, so nothing was changed: line 3, line 4, line 5,"
                        + " line 8, line 14, the whole",
                refusal.record());
    }

    @Test
    void cutOffAndHostileOutputIsTakenAsItComes() {
        assertEquals(List.of(), parse("", Set.of()));
        assertEquals(List.of(0), lines(parse(PATH + ":3", Set.of())));
        assertEquals(List.of(0), lines(parse(PATH + ":99999999999: x", Set.of())));
        assertEquals(List.of(999999), lines(parse(PATH + ":999999: x", Set.of())));
        assertEquals(List.of(0), lines(parse("\u0000\u001b[31m\n\n", Set.of())));
    }
}
