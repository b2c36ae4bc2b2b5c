package org.reeve.helper.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;

/**
 * Following files that were passed, while others come. The files are copies of one journal: what a late one holds from before the
 * place that was reached is told again here, which in files of one machine no two of which hold the same is what was missing.
 */
@Timeout(60)
class FollowingTest {
    private static final int BEHIND = 100;
    private static final int ALL = 300;

    private final Logs logs = new Logs();
    private final Cancel cancel = new Cancel();
    private final BlockingQueue<LogRow> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> signs = new LinkedBlockingQueue<>();

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private List<LogRow> rows = List.of();
    private Thread running = Thread.currentThread();

    @BeforeEach
    void unpack() throws IOException {
        file = Sample.in(directory);
        pass("fe:1", file);
        rows = Sample.all(logs, JournalSource.passed(), LogQuery.ALL.in(LogOrder.OLDEST_FIRST));
        assertEquals(ALL, rows.size());
    }

    @AfterEach
    void end() throws InterruptedException {
        cancel.cancel();
        if (running != Thread.currentThread()) {
            running.join();
        }
    }

    private void pass(String id, Path path) throws IOException {
        try (FileInputStream open = new FileInputStream(path.toFile())) {
            tell(id, JournalChange.ADDED, Optional.of(new Descriptor(open.getFD())));
        }
    }

    private void tell(String id, JournalChange change, Optional<Descriptor> open) {
        logs.pass(new JournalFiles(List.of(new JournalFile(id, "/j/x.journal", change, open)), false));
    }

    private void follow() throws InterruptedException {
        running = Thread.ofPlatform().start(() -> {
            try (LogCursor cursor = logs.open(JournalSource.passed(), LogQuery.ALL)) {
                cursor.follow(rows.get(BEHIND).place(), new Ear());
            } catch (HelperException e) {
                signs.add(e.problem().name());
            }
        });
        assertEquals("follows", signs.poll(10, TimeUnit.SECONDS));
        assertEquals(rows.subList(BEHIND + 1, ALL), take(ALL - BEHIND - 1));
    }

    private final class Ear implements Sink<LogRows> {
        @Override
        public void emit(LogRows piece) {
            if (piece.count() == 0) {
                signs.add("follows");
            }
            heard.addAll(piece.rows());
        }

        @Override
        public Cancel cancel() {
            return cancel;
        }
    }

    private List<LogRow> take(int many) throws InterruptedException {
        List<LogRow> taken = new ArrayList<>();
        while (taken.size() < many) {
            LogRow row = heard.poll(10, TimeUnit.SECONDS);
            if (row == null) {
                return taken;
            }
            taken.add(row);
        }
        return taken;
    }

    private void nothingMore() throws InterruptedException {
        assertEquals(Optional.empty(), Optional.ofNullable(heard.poll(500, TimeUnit.MILLISECONDS)));
    }

    /** What lies behind where following began and before what was reached; of that place itself there is nothing more to tell. */
    private List<LogRow> missed() {
        return rows.subList(BEHIND + 1, ALL - 1);
    }

    @Test
    void whatAFileThatComesLateHoldsFromBeforeIsToldOnce() throws Exception {
        follow();
        pass("fe:2", Files.copy(file, directory.resolve("late.journal")));
        assertEquals(missed(), take(missed().size()));
        tell("fe:2", JournalChange.GREW, Optional.empty());
        tell("fe:2", JournalChange.RENAMED, Optional.empty());
        nothingMore();
    }

    @Test
    void aFileThatIsPassedAgainHasNothingNew() throws Exception {
        follow();
        pass("fe:1", file);
        tell("fe:1", JournalChange.GREW, Optional.empty());
        nothingMore();
    }

    @Test
    void aFileThatWasBeingMadeIsReadOnceItGrew() throws Exception {
        follow();
        Path making = Files.createFile(directory.resolve("making.journal"));
        pass("fe:2", making);
        nothingMore();
        // Written in place, as journald does: what was passed is the same file.
        Files.write(making, Files.readAllBytes(file));
        tell("fe:2", JournalChange.GREW, Optional.empty());
        assertEquals(missed(), take(missed().size()));
        tell("fe:2", JournalChange.GREW, Optional.empty());
        nothingMore();
    }

    @Test
    void aFileThatIsGoneTakesNothingAlong() throws Exception {
        follow();
        Path late = Files.copy(file, directory.resolve("late.journal"), StandardCopyOption.REPLACE_EXISTING);
        pass("fe:2", late);
        assertEquals(missed(), take(missed().size()));
        Files.delete(late);
        tell("fe:2", JournalChange.GONE, Optional.empty());
        nothingMore();
        assertEquals(0, signs.size(), "it goes on");
    }
}
