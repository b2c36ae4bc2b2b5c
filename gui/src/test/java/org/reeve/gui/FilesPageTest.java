package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** The page of files, used as a person would. */
final class FilesPageTest extends FilesUse {
    @Test
    void aFolderShowsWhatItHoldsAndHiddenFilesWhenAskedFor() {
        open();
        assertEquals(6, rows());
        window.press("Hidden files");
        window.await("hidden ones", () -> rows() == 7);
        window.awaitText("7 entries");
    }

    @Test
    void notAllowedIsNotEmptyAndNotGone() {
        open();
        go("/etc/empty");
        window.awaitText("This folder is empty");
        go("/nowhere");
        window.awaitText("This folder is not there");
        go("/root");
        window.awaitText("You may not look into this folder");
        assertTrue(fake.files.opened.isEmpty());
        window.press("Read as administrator, asks for a password");
        window.await("its content", () -> rows() == 1);
        window.awaitText("Shown as an administrator sees it.");
    }

    @Test
    void whyNothingCanBeReadAsAdministratorIsSaid() {
        open();
        fake.files.listing = () -> {
            throw new HelperException(Problem.FAILED, "Input/output error.");
        };
        key(KeyCode.F5, false, false);
        window.awaitText("Input/output error.");
        fake.files.listing = () -> {};
        window.press("Try again");
        window.await("the folder", () -> rows() == 6);
    }

    @Test
    void theKeyboardGoesUpBackAndForward() {
        open();
        go("/etc/nginx/sites-available");
        window.await("the folder", () -> rows() == 1);
        key(KeyCode.UP, false, true);
        window.await("above", () -> window.texts().contains("sites-available") && rows() == 1);
        key(KeyCode.LEFT, false, true);
        window.await("back", () -> window.texts().contains("www.conf"));
        key(KeyCode.RIGHT, false, true);
        window.await("forward", () -> !window.texts().contains("www.conf"));
    }

    @Test
    void aFileIsOpenedByTheUserHimselfAndOthersByRoot() {
        open();
        openFile("/etc/hosts");
        assertEquals(List.of("user /etc/hosts"), fake.files.opened);
        window.awaitText("root:root 0644");
        window.awaitText("UTF-8 · LF · hosts");
        openFile("/etc/shadow");
        window.await("root opened", () -> fake.files.opened.contains("root /etc/shadow"));
        window.awaitText("UTF-8 · LF · accounts");
    }

    @Test
    void findAndReplaceInAFile() {
        open();
        openFile("/etc/hosts");
        window.run(() -> area().requestFocus());
        key(KeyCode.H, true, false);
        window.type("#find-text", "LOCALHOST");
        window.awaitText("of 3");
        window.type("#replace-text", "here");
        window.press("Replace all");
        window.await("replaced", () -> text().equals("127.0.0.1\there\n::1\there ip6-here\n"));
        window.run(() -> area().undo());
        assertEquals("127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost\n", text());
    }

    @Test
    void aLineIsGoneTo() {
        open();
        openFile(WWW);
        window.run(() -> area().requestFocus());
        key(KeyCode.G, true, false);
        window.awaitText("Go to a line, 1 to 6");
        window.run(() -> ((TextField) window.scene().lookup("#line")).setText("3"));
        window.press("Go");
        window.await("there", () -> Driver.onFx(() -> area().getCurrentParagraph()) == 2);
    }

    @Test
    void aFileIsCreatedRenamedRemovedAndRestored() {
        open();
        go("/home");
        window.await("the folder", () -> rows() == 1);
        menu("#new-file", "new.file");
        window.await("the sheet", () -> window.shows("#file-name"));
        window.type("#file-name", "new.txt");
        window.awaitText("install --mode=0644 /dev/null /home/new.txt");
        window.press("Create");
        window.await("created", () -> rows() == 2);
        window.select("#files", "new.txt");
        window.await("what is known", () -> window.texts().contains("ext4"));
        menu("#change-file", "file-rename");
        window.await("the sheet", () -> window.shows("#file-name"));
        window.type("#file-name", "other.txt");
        window.press("Rename");
        window.await("renamed", () -> fake.files.contents.containsKey("/home/other.txt"));
        window.awaitText("other.txt");
        window.select("#files", "other.txt");
        window.run(() -> window.scene().lookup("#files").requestFocus());
        key(KeyCode.DELETE, false, false);
        window.await("removed", () -> !fake.files.contents.containsKey("/home/other.txt"));
        window.press("Removed…");
        window.press("Restore");
        window.await("restored", () -> fake.files.contents.containsKey("/home/other.txt"));
    }

    @Test
    void aHundredThousandEntriesAreShownAndFiltered() {
        fake.files.crowd = 100_000;
        open();
        long begin = System.nanoTime();
        go("/crowd");
        window.await("all of them", () -> rows() == 100_000);
        long shown = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(shown < 5_000, "shown after " + shown + " ms");
        window.type("#filter", "file-99999");
        window.await("one of them", () -> rows() == 1);
    }

    @Test
    void everyControlHasANameAndIsReached() {
        open();
        window.select("#files", "hosts");
        window.await("what is known", () -> window.texts().contains("ext4"));
        assertEquals(List.of(), unnamed());
        openFile(WWW);
        edit("443", "8443");
        review();
        assertEquals(List.of(), unnamed());
    }

    @Test
    void theSameFileIsNotOpenedTwice() {
        open();
        openFile("/etc/hosts");
        go("/etc/fstab");
        window.await(
                "the other",
                () -> window.texts().contains("fstab ") || window.texts().contains("fstab"));
        go("/etc/hosts");
        window.pause(400);
        assertEquals(2, fake.files.opened.size());
    }
}
