package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Programs read while they print. */
@Timeout(30)
class PrintingTest {
    private static List<String> lines(int most, String... command) {
        List<String> taken = new ArrayList<>();
        new Printing(new Command())
                .lines(
                        new Cancel(),
                        line -> {
                            taken.add(line);
                            return taken.size() < most;
                        },
                        Path.of(command[0]),
                        Arrays.copyOfRange(command, 1, command.length));
        return taken;
    }

    @Test
    void linesComeOneByOne() {
        assertEquals(List.of("a", "", "b"), lines(9, "/usr/bin/printf", "a\\n\\nb"));
    }

    @Test
    void endlessOutputEndsWhenEnoughWasTaken() {
        assertEquals(List.of("y", "y", "y"), lines(3, "/usr/bin/yes"));
    }

    @Test
    void aLineThatNeverEndsIsRefused() {
        HelperException problem = assertThrows(HelperException.class, () -> lines(1, "/usr/bin/cat", "/dev/zero"));
        assertEquals(Problem.FAILED, problem.problem());
        assertTrue(problem.sentence().contains("a line of more than"), problem.sentence());
    }

    @Test
    void linesOfAProgramThatFailsAreAnError() {
        assertThrows(HelperException.class, () -> lines(1, "/usr/bin/false"));
    }

    @Test
    void linesEndWithTheirToken() {
        Cancel cancel = new Cancel();
        HelperException problem = assertThrows(HelperException.class, () -> new Printing(new Command())
                .lines(
                        cancel,
                        line -> {
                            cancel.cancel();
                            return true;
                        },
                        Path.of("/usr/bin/yes")));
        assertEquals(Problem.CANCELLED, problem.problem());
    }

    @Test
    void whatIsFollowedEndsWhenNobodyListens() {
        Cancel cancel = new Cancel();
        List<String> read = new ArrayList<>();
        Printing.Reading reading = out -> {
            read.add(new String(out.readNBytes(4), StandardCharsets.US_ASCII));
            cancel.cancel();
            assertEquals("\n", new String(out.readAllBytes(), StandardCharsets.US_ASCII), "the program is ended");
        };

        HelperException end = assertThrows(HelperException.class, () -> new Printing(new Command())
                .follow(cancel, reading, Path.of("/usr/bin/tail"), "-f", "/proc/self/comm"));

        assertEquals(Problem.CANCELLED, end.problem());
        assertEquals(List.of("tail"), read);
    }

    @Test
    void whatIsFollowedAndEndsByItselfSaysSo() {
        HelperException end = assertThrows(HelperException.class, () -> new Printing(new Command())
                .follow(new Cancel(), out -> out.readAllBytes(), Path.of("/usr/bin/true")));

        assertEquals("true ended by itself.", end.getMessage());
    }
}
