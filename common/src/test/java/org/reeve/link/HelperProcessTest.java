package org.reeve.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.testing.Row;
import org.reeve.wire.Build;
import org.reeve.wire.Protocol;

/** What a program says that was started as a helper. */
@Timeout(30)
class HelperProcessTest {
    private static HelperProcess saying(String place) {
        return HelperProcess.start(List.of("/bin/sh", "-c", says(place)), "secret");
    }

    private static String says(String place) {
        return "printf 'reeve " + Protocol.VERSION + " " + Build.name() + " " + place + "\\n'; cat >/dev/null";
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

    /** pkexec gives up the prompt when the thread that started it ends, which is what setpriv asks the kernel for here. */
    @Test
    @Row("B10")
    void helperOutlivesTheThreadThatWantedIt() throws InterruptedException {
        List<String> line = List.of("/usr/bin/setpriv", "--pdeathsig", "TERM", "/bin/sh", "-c", says("/run/a/socket"));
        List<HelperProcess> started = new ArrayList<>();
        Thread.ofPlatform()
                .start(() -> started.add(HelperProcess.start(line, "secret")))
                .join();
        try (HelperProcess helper = started.getFirst()) {
            helper.socket(new Cancel());
            assertFalse(helper.awaitEnd(500), "it was ended with the thread");
        }
    }
}
