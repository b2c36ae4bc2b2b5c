package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogExported;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogPlace;

final class ExportModelTest {
    @TempDir
    Path folder;

    private final Journal journal = new Journal();
    private final ExportModel export = new ExportModel(journal.background, journal.queries);

    @AfterEach
    void close() {
        journal.close();
    }

    private Path write(Path file) {
        journal.run(() -> export.write(JournalSource.mine(), Filter.ALL, LogFormat.TEXT, file));
        return file;
    }

    @Test
    void theFileIsWholeAndTheUsersAlone() throws IOException {
        Path file = write(folder.resolve("journal.log"));
        journal.await("the file", () -> export.state().get() instanceof ExportModel.State.Done);
        assertEquals(20_000, Files.readAllLines(file).size());
        assertEquals(journal.fake.row(0).message(), Files.readAllLines(file).getFirst());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.exists(folder.resolve("journal.log.part")));
    }

    @Test
    void certainRowsAreWrittenHoweverManyTheyAre() throws IOException {
        Path file = folder.resolve("rows.log");
        List<LogPlace> places = IntStream.range(0, 700)
                .mapToObj(i -> journal.fake.row(i * 3).place())
                .toList();
        journal.run(() -> export.write(JournalSource.mine(), places, LogFormat.JSON, file));
        journal.await(
                "the file",
                () -> export.state().get() instanceof ExportModel.State.Done(Path _, LogExported all)
                        && all.rows() == 700);
        assertEquals(
                IntStream.range(0, 700)
                        .mapToObj(i -> journal.fake.row(i * 3).message())
                        .toList(),
                Files.readAllLines(file));
    }

    @Test
    void cancellingLeavesWhatWasThereBefore() throws IOException {
        Path file = folder.resolve("journal.log");
        Files.writeString(file, "before");
        journal.fake.exporting = new CountDownLatch(1);
        write(file);
        journal.await(
                "progress",
                () -> export.state().get() instanceof ExportModel.State.Running running
                        && running.progress().rows() == 20_000);
        journal.run(export::cancel);
        journal.await("the end", () -> !Files.exists(folder.resolve("journal.log.part")));
        assertEquals("before", Files.readString(file));
        assertTrue(export.state().get() instanceof ExportModel.State.Idle);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        write(folder.resolve("none").resolve("journal.log"));
        journal.await("why not", () -> export.state().get() instanceof ExportModel.State.Failed);
    }
}
