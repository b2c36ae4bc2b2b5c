package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileSyntax;
import org.reeve.api.files.HardLinks;
import org.reeve.api.services.ServicesCommands;
import org.reeve.gui.editor.Mark;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Reading;

/** The way from the text into the file, with others on it. */
class SaveModelTest {
    private static final String HOSTS = "/etc/hosts";

    private final Bench bench = new Bench();
    private final EditorModel file = new EditorModel(new FilePath(HOSTS), bench.context);
    private final SaveModel save = new SaveModel(file, bench.context);
    private final Typed typed = new Typed();

    @AfterEach
    void close() {
        bench.close();
    }

    private void open() throws InterruptedException {
        file.edit(typed);
        file.open();
        bench.until("the text", () -> file.state().get() instanceof EditorModel.State.Text);
        typed.text = file.base().text();
    }

    private void review(String text) throws InterruptedException {
        typed.text = text;
        save.review();
        bench.until("the review", () -> save.step().get() instanceof SaveModel.Step.Review);
        bench.until("the check", () -> !(save.check().get() instanceof Reading.Waiting));
    }

    private boolean refused() {
        return save.job()
                .get()
                .filter(job -> job.state().get() instanceof Job.Failed)
                .isPresent();
    }

    @Test
    void nothingIsWrittenBeforeItIsSaved() throws Exception {
        open();
        String before = bench.fake.files.text(HOSTS);
        review("new\n");
        save.back();
        assertInstanceOf(SaveModel.Step.Writing.class, save.step().get());
        assertEquals(before, bench.fake.files.text(HOSTS));
        assertEquals(List.of(), bench.fake.made);
    }

    @Test
    void whatWasSavedIsWhatTheNextSaveReplaces() throws Exception {
        open();
        review("one\n");
        save.save(Optional.empty());
        bench.until("the first save", () -> save.step().get() instanceof SaveModel.Step.Writing);
        assertEquals("one\n", file.base().text());
        assertFalse(file.modified().get());
        review("two\n");
        save.save(Optional.empty());
        bench.until("the second save", () -> bench.fake.files.text(HOSTS).equals("two\n"));
    }

    @Test
    void whoReadsTheFileIsToldOnlyWhenThatWasAskedForAndOnlyOnceItIsSaved() throws Exception {
        bench.fake.files.readers.add(new FileReader("", true, FileReader.Then.DAEMON_RELOAD));
        open();
        review("one\n");
        bench.until("the readers", () -> !save.readers().told().isEmpty());
        save.save(Optional.of(ServicesCommands.daemonReload()));
        assertEquals(List.of(), bench.ran);
        bench.until("the save", () -> save.step().get() instanceof SaveModel.Step.Writing);
        assertEquals(List.of(ServicesCommands.daemonReload()), bench.ran);
        assertEquals(List.of(), save.next());
        review("two\n");
        save.save(Optional.empty());
        bench.until("the second save", () -> save.step().get() instanceof SaveModel.Step.Writing);
        assertEquals(1, bench.ran.size());
        assertEquals(1, save.next().size());
    }

    @Test
    void aReaderThatDoesNotRunIsNotTold() throws Exception {
        bench.fake.files.readers.add(new FileReader("a.service", false, FileReader.Then.RELOAD));
        bench.fake.files.readers.add(new FileReader("cron.service", true, FileReader.Then.NOTHING));
        open();
        review("one\n");
        bench.until("the readers", () -> save.readers().all().get().size() == 2);
        assertEquals(List.of(), save.readers().told());
    }

    @Test
    void anotherSaveMeanwhileIsAConflictWithBothSides() throws Exception {
        open();
        review("mine\n");
        bench.fake.files.text(HOSTS, "theirs\n");
        save.save(Optional.empty());
        bench.until("the conflict", () -> save.step().get() instanceof SaveModel.Step.Conflict);
        assertEquals("theirs\n", bench.fake.files.text(HOSTS));
        SaveModel.Step.Conflict conflict = (SaveModel.Step.Conflict) save.step().get();
        assertEquals("mine\n", conflict.mine().text());
        assertEquals("theirs\n", conflict.theirs().text().orElseThrow().text());
        save.keepMine();
        bench.until("another look", () -> save.step().get() instanceof SaveModel.Step.Review);
        save.save(Optional.empty());
        bench.until("mine", () -> bench.fake.files.text(HOSTS).equals("mine\n"));
    }

    @Test
    void theirsIsTakenIntoTheTextAndNothingIsWritten() throws Exception {
        open();
        review("mine\n");
        bench.fake.files.text(HOSTS, "theirs\n");
        save.save(Optional.empty());
        bench.until("the conflict", () -> save.step().get() instanceof SaveModel.Step.Conflict);
        save.takeTheirs();
        assertEquals("theirs\n", typed.text);
        assertFalse(file.modified().get());
        assertEquals("theirs\n", bench.fake.files.text(HOSTS));
    }

    @Test
    void aRefusalMarksTheLinesThatItNames() throws Exception {
        open();
        review("one\n");
        bench.fake.files.saving = () -> {
            throw new HelperException(Problem.INVALID, "/etc/hosts was not saved.\nline 3: odd\nline 7: odder");
        };
        save.save(Optional.empty());
        bench.until("the refusal", this::refused);
        assertEquals(List.of(3, 7), file.marks().get().stream().map(Mark::line).toList());
        assertInstanceOf(SaveModel.Step.Review.class, save.step().get());
    }

    @Test
    void whatACheckFindsStandsAtItsLine() throws Exception {
        bench.fake.files.check = (path, text) -> new FileCheck(
                FileSyntax.HOSTS, FileCheck.State.FAILED, "", List.of(new FileFinding(2, 0, true, "no address")));
        open();
        review("one\n");
        assertEquals(List.of(2), file.marks().get().stream().map(Mark::line).toList());
    }

    @Test
    void aCharacterThatTheFileCannotHoldIsNamedByItsLine() throws Exception {
        bench.fake.files.octets(HOSTS, new byte[] {(byte) 0xe4, '\n'});
        open();
        typed.text = "ä\n€\n";
        save.review();
        assertEquals(OptionalInt.of(2), save.unwritable().get());
        assertInstanceOf(SaveModel.Step.Writing.class, save.step().get());
    }

    @Test
    void nothingWasAgreedToAndSeveralNamesAreWrittenInPlace() throws Exception {
        bench.fake.files.names = 2;
        open();
        review("one\n");
        assertFalse(save.options().despiteFindings());
        assertFalse(save.options().acceptLosses());
        assertEquals(HardLinks.IN_PLACE, save.options().hardLinks());
    }
}
