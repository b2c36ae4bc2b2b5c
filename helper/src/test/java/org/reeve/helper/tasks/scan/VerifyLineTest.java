package org.reeve.helper.tasks.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.scans.FileChange;
import org.reeve.api.scans.FileRole;

class VerifyLineTest {
    private static void reads(String line, String path, FileRole role, FileChange... changes) {
        assertEquals(Optional.of(new VerifyLine(path, role, List.of(changes))), VerifyLine.of(line));
    }

    @Test
    void dpkgTellsTheDigestAndNothingElse() {
        reads("??5?????? c /etc/default/useradd", "/etc/default/useradd", FileRole.CONFIGURATION, FileChange.CONTENT);
        reads("??5??????   /usr/bin/arch", "/usr/bin/arch", FileRole.PROGRAM, FileChange.CONTENT);
    }

    @Test
    void rpmTellsMore() {
        reads(
                "S.5....T.  c /etc/a file (of mine)",
                "/etc/a file (of mine)",
                FileRole.CONFIGURATION,
                FileChange.SIZE,
                FileChange.CONTENT,
                FileChange.TIME);
        reads(
                ".M...UG.P    /usr/bin/x",
                "/usr/bin/x",
                FileRole.PROGRAM,
                FileChange.MODE,
                FileChange.OWNER,
                FileChange.GROUP,
                FileChange.CAPABILITIES);
        reads(
                "...DL....  d /usr/share/doc/x",
                "/usr/share/doc/x",
                FileRole.DOCUMENTATION,
                FileChange.DEVICE,
                FileChange.LINK);
    }

    /** Printed by rpm 4.20: a file that another package brought, too, one that is made while it is used, and a license. */
    @Test
    void rpmTellsOfFilesThatArePartlyThePackages() {
        reads(".........    /opt/probe/shared (replaced)", "/opt/probe/shared (replaced)", FileRole.PROGRAM);
        reads("missing     /opt/probe/shared (replaced)", "/opt/probe/shared", FileRole.PROGRAM, FileChange.MISSING);
        reads(
                "missing     /opt/probe/shared (Not a directory) (replaced)",
                "/opt/probe/shared",
                FileRole.PROGRAM,
                FileChange.MISSING);
        reads(
                "missing   l /opt/probe/lic (Not a directory)",
                "/opt/probe/lic",
                FileRole.DOCUMENTATION,
                FileChange.MISSING);
        reads(".M.......  g /opt/probe/ghost", "/opt/probe/ghost", FileRole.STATE, FileChange.MODE);
        reads(
                "S.5....TP    /opt/probe/one",
                "/opt/probe/one",
                FileRole.PROGRAM,
                FileChange.SIZE,
                FileChange.CONTENT,
                FileChange.TIME,
                FileChange.CAPABILITIES);
    }

    @Test
    void fileThatIsAsItShouldBeDoesNotDiffer() {
        reads(".........    /usr/bin/fine", "/usr/bin/fine", FileRole.PROGRAM);
        assertFalse(VerifyLine.of(".........    /usr/bin/fine").orElseThrow().differs());
    }

    @Test
    void fileThatCannotBeReadIsToldApartFromOneThatDiffers() {
        reads("..?......    /usr/bin/sudo", "/usr/bin/sudo", FileRole.PROGRAM, FileChange.UNREADABLE);
    }

    @Test
    void missingFileIsToldWithoutTheReason() {
        reads("missing   c /etc/gone", "/etc/gone", FileRole.CONFIGURATION, FileChange.MISSING);
        reads("missing     /usr/lib/gone (Permission denied)", "/usr/lib/gone", FileRole.PROGRAM, FileChange.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "missing",
                "missing ",
                "Unsatisfied dependencies for probe-1.0-1.noarch:",
                "\t/bin/sh is needed by (installed) probe-1.0-1.noarch",
                "package probe is not installed",
                "5S.......    /usr/bin/letters-in-another-order",
                "S.5....T.  x /usr/bin/another-attribute",
                "S.5....T.  c etc/relative",
                "S.5....T.  cc /etc/two",
                "S.5....T.c /etc/without-a-blank",
                "dpkg: error: no packages",
                "??5??????"
            })
    void otherLinesAreAboutNoFile(String line) {
        assertEquals(Optional.empty(), VerifyLine.of(line));
    }
}
