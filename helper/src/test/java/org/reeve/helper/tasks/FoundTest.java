package org.reeve.helper.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.FileChange;
import org.reeve.api.scans.FileRole;
import org.reeve.api.scans.IntegrityFinding;

@Timeout(30)
class FoundTest {
    @TempDir
    Path folder = Path.of("");

    private final AtomicBoolean over = new AtomicBoolean();

    private TaskFiles files() {
        return new TaskFiles(folder, TaskTexts.JSON);
    }

    private Found found() {
        return new Found(files(), over::get);
    }

    private static IntegrityFinding finding(String path) {
        return new IntegrityFinding(path, List.of("bash"), FileRole.PROGRAM, List.of(FileChange.CONTENT));
    }

    private static String line(String path) {
        return TaskTexts.JSON.text(finding(path), IntegrityFinding.class) + "\n";
    }

    private void write(String text) throws IOException {
        Files.write(
                folder.resolve("found"),
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What somebody gets who reads, as it comes. */
    private record Reader(BlockingQueue<String> paths, Cancel cancel) implements Sink<IntegrityFinding> {
        Reader() {
            this(new LinkedBlockingQueue<>(), new Cancel());
        }

        @Override
        public void emit(IntegrityFinding item) {
            paths.add(item.path());
        }

        String next() throws InterruptedException {
            String path = paths.poll(20, TimeUnit.SECONDS);
            return path == null ? "nothing came" : path;
        }
    }

    @Test
    void whatARunningScanFindsIsToldAsItIsFound() throws Exception {
        Reader reader = new Reader();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> found().all(IntegrityFinding.class, reader));
        String whole = line("/b");
        write(line("/a") + whole.substring(0, 20));
        assertEquals("/a", reader.next());
        write(whole.substring(20));
        assertEquals("/b", reader.next());
        write(line("/c") + line("/half").substring(0, 9));
        over.set(true);
        files().over();
        assertEquals("/c", reader.next());
        reading.get(20, TimeUnit.SECONDS);
        assertTrue(reader.paths().isEmpty(), "a line that is not whole is none");
    }

    @Test
    void whoLeavesIsToldNothingMore() throws Exception {
        Reader reader = new Reader();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> found().all(IntegrityFinding.class, reader));
        write(line("/a"));
        assertEquals("/a", reader.next());
        reader.cancel().cancel();
        ExecutionException left = assertThrows(ExecutionException.class, () -> reading.get(20, TimeUnit.SECONDS));
        assertTrue(left.getCause() instanceof HelperException problem && problem.problem() == Problem.CANCELLED);
    }

    @Test
    void damagedResultIsSaidToBeOne() throws IOException {
        over.set(true);
        write(line("/a") + "{\"path\":7}\n" + line("/b"));
        HelperException damaged =
                assertThrows(HelperException.class, () -> found().all(IntegrityFinding.class, new Reader()));
        assertEquals(Problem.FAILED, damaged.problem());
        assertTrue(damaged.sentence().contains("Forget this task"), damaged.sentence());
    }

    @Test
    void folderThatIsNotAddedUpYetIsToldAsFarAsItIs() {
        List<DiskEntry> told = new ArrayList<>();
        found().node(DiskEntry.TOP, told::add);
        assertEquals(List.of(), told);
        over.set(true);
        assertEquals(
                Problem.UNSUPPORTED,
                assertThrows(HelperException.class, () -> found().node(DiskEntry.TOP, told::add))
                        .problem());
    }
}
