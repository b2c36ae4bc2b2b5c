package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.Problem;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;

/** A file from its opening on: who opens it, who may save it, and what is only looked at. */
class EditorModelTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private EditorModel opened(String path) throws InterruptedException {
        EditorModel file = new EditorModel(new FilePath(path), bench.context);
        file.open();
        bench.until(path, () -> !(file.state().get() instanceof EditorModel.State.Opens));
        return file;
    }

    @Test
    void theUserOpensWhatHeMayReadAndRootSavesWhatHeMayNot() throws Exception {
        EditorModel file = opened("/etc/hosts");
        assertInstanceOf(EditorModel.State.Text.class, file.state().get());
        assertEquals(List.of("user /etc/hosts"), bench.fake.files.opened);
        assertEquals(FilesBy.ROOT, file.saver());
        assertEquals(FilesBy.USER, opened("/home/own.txt").saver());
    }

    @Test
    void rootOpensWhatTheUserMayNot() throws Exception {
        EditorModel file = opened("/etc/shadow");
        assertEquals(List.of("root /etc/shadow"), bench.fake.files.opened);
        assertEquals(FilesBy.ROOT, file.opening().orElseThrow().by());
    }

    @Test
    void whatIsNotThereIsAFailureAndNoQuestion() throws Exception {
        EditorModel file = opened("/etc/nothing");
        EditorModel.State.Failed failed =
                assertInstanceOf(EditorModel.State.Failed.class, file.state().get());
        assertEquals(Problem.NOT_FOUND, failed.problem().problem());
        assertEquals(List.of(), bench.fake.files.opened);
    }

    @Test
    void whatIsNoTextIsOnlyLookedAt() throws Exception {
        bench.fake.files.octets("/etc/binary", new byte[] {0, 1, 2, 0});
        EditorModel file = opened("/etc/binary");
        EditorModel.State.Seen seen =
                assertInstanceOf(EditorModel.State.Seen.class, file.state().get());
        assertEquals(Opening.Why.BINARY, seen.opening().why().orElseThrow());
        file.close();
    }

    @Test
    void anEncodingThatIsChangedIsAChange() throws Exception {
        bench.fake.files.octets("/etc/latin", new byte[] {(byte) 0xe4, '\n'});
        EditorModel file = opened("/etc/latin");
        assertTrue(file.form().octets());
        file.writeInUtf8();
        assertTrue(file.modified().get());
        assertTrue(file.base().octets(), "what stands in the file is what it was");
    }
}
