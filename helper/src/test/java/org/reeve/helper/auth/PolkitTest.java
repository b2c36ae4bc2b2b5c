package org.reeve.helper.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.helper.auth.FakePolkit.Decision;
import org.reeve.helper.system.Proc;
import org.reeve.testing.PrivateBus;
import org.reeve.testing.Row;

/** What polkit is asked, over a bus. */
@Timeout(30)
class PolkitTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    @Row("A6")
    void userBeyondTheSignedNumbersIsItselfAndNobodyElse() throws Exception {
        assumeTrue(PrivateBus.installed(), "dbus-daemon is not installed");
        Proc self = Proc.of(ProcessHandle.current().pid()).orElseThrow();
        Proc high = new Proc(self.pid(), true, self.parent(), 4_000_000_000L, true, self.startTime(), self.command());
        try (FakePolkit polkit = FakePolkit.start(folder)) {
            polkit.become(asked -> (int) asked.subject().getOrDefault("uid", 0) == 0 ? Decision.YES : Decision.NO);
            Answer answer = polkit.about(new Peer(high, _ -> Optional.of(high)), Duration.ofSeconds(20))
                    .check("org.reeve.x", Map.of(), false, new Cancel());
            assertEquals(Answer.NO, answer);
            // polkit's protocol has 32 bits with a sign; its own library writes the same number so.
            assertEquals(-294_967_296, polkit.asked().getFirst().subject().get("uid"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "YES, false, YES", "YES, true, YES",
        "NO, false, NO", "NO, true, NO",
        "CHALLENGE, false, CHALLENGE", "CHALLENGE, true, NO_AGENT",
        "DISMISSED, false, DISMISSED", "DISMISSED, true, DISMISSED",
        "BOTH, false, NO", "BOTH, true, NO"
    })
    @Row("A5")
    void answerIsTakenAsItWasMeant(Decision decision, boolean interaction, Answer expected) throws Exception {
        assumeTrue(PrivateBus.installed(), "dbus-daemon is not installed");
        try (FakePolkit polkit = FakePolkit.start(folder)) {
            polkit.become(_ -> decision);
            Answer answer = polkit.about(Peers.of(ProcessHandle.current().pid()), Duration.ofSeconds(20))
                    .check("org.reeve.x", Map.of(), interaction, new Cancel());
            assertEquals(expected, answer);
            assertEquals(interaction, polkit.asked().getFirst().interaction());
        }
    }

    @Test
    @Row("A22")
    void silenceIsTheSentenceThatSaysSoAndAnErrorIsQuoted() throws Exception {
        assumeTrue(PrivateBus.installed(), "dbus-daemon is not installed");
        try (FakePolkit polkit = FakePolkit.start(folder)) {
            Polkit impatient = polkit.about(Peers.of(ProcessHandle.current().pid()), Duration.ofMillis(100));
            polkit.become(_ -> {
                sleep();
                return Decision.YES;
            });
            HelperException silence = assertThrows(
                    HelperException.class, () -> impatient.check("org.reeve.x", Map.of(), false, new Cancel()));
            assertEquals(Problem.TIMEOUT, silence.problem());
            assertTrue(silence.sentence().contains("did not answer"), silence.sentence());
            polkit.become(_ -> {
                throw FakePolkit.error("no such action");
            });
            Polkit patient = polkit.about(Peers.of(ProcessHandle.current().pid()), Duration.ofSeconds(20));
            HelperException error = assertThrows(
                    HelperException.class, () -> patient.check("org.reeve.x", Map.of(), false, new Cancel()));
            assertEquals(Problem.UNAVAILABLE, error.problem());
            assertTrue(error.sentence().contains("no such action"), error.sentence());
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
