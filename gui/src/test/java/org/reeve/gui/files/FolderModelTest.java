package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;

/** The folder that is shown: empty, gone and closed are three different things. */
class FolderModelTest {
    private final Bench bench = new Bench();
    private final FolderModel folder =
            new FolderModel(bench.context.calls(), bench.context.background(), bench.context.permits());

    @AfterEach
    void close() {
        folder.stop();
        bench.close();
    }

    private FolderModel.State went(String path) throws InterruptedException {
        folder.go(new FilePath(path));
        bench.until(path, () -> !(folder.state().get() instanceof FolderModel.State.Loading));
        return folder.state().get();
    }

    private List<String> names() {
        return folder.rows().stream().map(row -> row.path().value()).toList();
    }

    @Test
    void emptyGoneAndClosedAreToldApart() throws Exception {
        assertEquals(new FolderModel.State.Ready(0), went("/etc/empty"));
        assertInstanceOf(FolderModel.State.Failed.class, went("/nowhere"));
        assertInstanceOf(FolderModel.State.NotAllowed.class, went("/root"));
        assertEquals(List.of(), names(), "nothing of a folder before stays in sight");
    }

    @Test
    void rootLooksOnlyWhenItWasAskedFor() throws Exception {
        went("/root");
        assertEquals(FilesBy.USER, folder.by().get());
        folder.readAsRoot();
        bench.until("root's look", () -> folder.state().get() instanceof FolderModel.State.Ready);
        assertEquals(FilesBy.ROOT, folder.by().get());
        assertEquals(List.of("/root/notes"), names());
        went("/etc/ssh");
        assertEquals(FilesBy.USER, folder.by().get(), "elsewhere the user looks himself");
    }

    @Test
    void whatIsRevealedIsChosenInItsFolder() throws Exception {
        folder.reveal(new FilePath("/etc/fstab"));
        bench.until("the choice", () -> folder.selected().get().isPresent());
        assertEquals(new FilePath("/etc"), folder.folder().get());
        assertEquals("/etc/fstab", folder.selected().get().orElseThrow().path().value());
    }

    @Test
    void theWayBackIsKnownAndUpChoosesWhereOneCameFrom() throws Exception {
        went("/etc");
        went("/etc/nginx");
        folder.back();
        assertEquals(new FilePath("/etc"), folder.folder().get());
        folder.forward();
        assertEquals(new FilePath("/etc/nginx"), folder.folder().get());
        folder.up();
        bench.until("the choice", () -> folder.selected().get().isPresent());
        assertEquals("/etc/nginx", folder.selected().get().orElseThrow().path().value());
    }

    @Test
    void anOlderAnswerIsNotShownInANewerFolder() throws Exception {
        CountDownLatch listed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        bench.fake.files.listing = () -> {
            if (first.compareAndSet(true, false)) {
                listed.countDown();
                await(go);
            }
        };
        folder.go(new FilePath("/etc"));
        await(listed);
        went("/etc/empty");
        go.countDown();
        bench.rest();
        assertEquals(List.of(), names());
        assertTrue(folder.state().get() instanceof FolderModel.State.Ready);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
