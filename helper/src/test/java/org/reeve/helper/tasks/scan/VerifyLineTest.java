package org.reeve.helper.tasks.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                ".........    /usr/bin/fine",
                "Unsatisfied dependencies for x: /bin/sh",
                "dpkg: error: no packages",
                "??5??????"
            })
    void otherLinesAreAboutNoFile(String line) {
        assertEquals(Optional.empty(), VerifyLine.of(line));
    }
}
