package org.reeve.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.wire.Build;
import org.reeve.wire.Protocol;

/** What a program says that was started as a helper. */
@Timeout(30)
class HelperProcessTest {
    private static HelperProcess saying(String place) {
        String line = "reeve " + Protocol.VERSION + " " + Build.name() + " " + place;
        return HelperProcess.start(List.of("/bin/sh", "-c", "printf '" + line + "\\n'; cat >/dev/null"), "secret");
    }

    @Test
    void whereItListensIsKnown() {
        try (HelperProcess helper = saying("/run/a helper/socket")) {
            assertEquals(Path.of("/run/a helper/socket"), helper.socket(new Cancel()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/a\\000b", "/run/a\\033[2J", "run/socket", "/"})
    void aPlaceThatIsNoneEndsTheStart(String place) {
        try (HelperProcess helper = saying(place)) {
            HelperException failed = assertThrows(HelperException.class, () -> helper.socket(new Cancel()));
            assertEquals(Problem.NOT_STARTED, failed.problem());
            assertTrue(failed.sentence().contains("something unexpected"), failed::sentence);
        }
    }
}
