package org.reeve.helper.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.connections.Traffic;

@Timeout(20)
class CountersTest {
    @TempDir
    private Path root = Path.of("");

    @Test
    void everyInterfaceIsCountedAndNothingElse() throws IOException {
        count("up0", "12\n", "34\n");
        count("lo", "18446744073709551615\n", "1\n");
        count("a", "1\n", "");
        Files.writeString(root.resolve("bonding_masters"), "");
        count("br0", "5\n", "6\n");

        assertEquals(List.of(new Traffic("br0", 5, 6), new Traffic("up0", 12, 34)), new Counters(root).all());
    }

    @Test
    void kernelHasLoopback() {
        assertTrue(new Counters(Path.of("/sys/class/net"))
                .all().stream().anyMatch(traffic -> traffic.device().equals("lo")));
    }

    @Test
    void cancellingEndsTheWaitAtOnce() throws IOException {
        count("up0", "1\n", "2\n");
        Cancel cancel = new Cancel();
        List<Traffic> seen = new ArrayList<>();
        Sink<Traffic> sink = new Sink<>() {
            @Override
            public void emit(Traffic item) {
                seen.add(item);
            }

            @Override
            public void flush() {
                cancel.cancel();
            }

            @Override
            public Cancel cancel() {
                return cancel;
            }
        };
        long begun = System.nanoTime();

        HelperException ended = assertThrows(HelperException.class, () -> new Counters(root).run(sink));

        assertEquals(Problem.CANCELLED, ended.problem());
        assertEquals(1, seen.size());
        assertTrue(System.nanoTime() - begun < 900_000_000L, "it did not wait for the next round");
    }

    private void count(String name, String received, String sent) throws IOException {
        Path statistics = Files.createDirectories(root.resolve(name).resolve("statistics"));
        Files.writeString(statistics.resolve("rx_bytes"), received);
        Files.writeString(statistics.resolve("tx_bytes"), sent);
    }
}
