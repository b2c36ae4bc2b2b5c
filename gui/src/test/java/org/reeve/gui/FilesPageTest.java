package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileLoss;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileSyntax;
import org.reeve.gui.theme.Scheme;

/** The page of files, used as a person would. */
@ExtendWith(FxSession.class)
final class FilesPageTest {
    private static final String WWW = "/etc/nginx/sites-available/www.conf";

    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        window.awaitText("nginx.service");
        window.run(() -> {
            window.stage().requestFocus();
            window.window().shell().open("files");
        });
        window.await("the folder", () -> rows() > 0);
    }

    private int rows() {
        return Driver.onFx(() -> window.scene().lookup("#files") instanceof TableView<?> view
                ? view.getItems().size()
                : -1);
    }

    private void go(String path) {
        window.press("Type a path (Ctrl+Shift+L)");
        window.type("#path", path);
        window.run(() -> window.scene().lookup("#path").requestFocus());
        key(KeyCode.ENTER, false, false);
    }

    /** Not by a robot: while a window is slow, a key that is held repeats. */
    private void key(KeyCode code, boolean control, boolean alt) {
        Node owner = window.owner();
        window.run(() -> javafx.event.Event.fireEvent(
                owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false)));
        window.pause(100);
    }

    private CodeArea area() {
        return (CodeArea) window.scene().lookup("#file-text");
    }

    private String text() {
        return Driver.onFx(() -> area().getText());
    }

    private void edit(String from, String to) {
        window.run(() -> {
            int at = area().getText().indexOf(from);
            area().replaceText(at, at + from.length(), to);
        });
        window.await("modified", () -> window.shows(".modified"));
    }

    private void openFile(String path) {
        go(path);
        window.await("the editor", () -> window.shows(".code-view.editable"));
    }

    private void review() {
        window.run(() -> area().requestFocus());
        key(KeyCode.S, true, false);
        window.await("the review", () -> window.shows(".save-pane"));
    }

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
    void aFileIsEditedReviewedSavedAndTakenBack() {
        fake.files.check = (path, text) ->
                new FileCheck(FileSyntax.NGINX, FileCheck.State.PASSED, "nginx -t on the new content", List.of());
        open();
        openFile(WWW);
        edit("old.example.org", "www.example.org");
        review();
        window.awaitText("nginx -t on the new content: ok");
        window.awaitText("owner, mode, ACL, xattrs, symlink");
        window.awaitText("password, names this file");
        window.awaitText("sudoedit " + WWW);
        assertTrue(fake.files.text(WWW).contains("old.example.org"), "nothing is written before it is asked for");
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("www.example.org"));
        window.awaitText("www.conf saved");
        window.await("not modified", () -> !window.shows(".modified"));
        window.press("Undo");
        window.await("as before", () -> fake.files.text(WWW).contains("old.example.org"));
    }

    @Test
    void aSecondSaveIsBasedOnTheFirst() {
        open();
        openFile(WWW);
        edit("443", "8443");
        review();
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("8443"));
        edit("8443", "9443");
        review();
        window.press("Save, asks for a password");
        window.await("saved again", () -> fake.files.text(WWW).contains("9443"));
        assertEquals(2, fake.files.versions.size());
    }

    @Test
    void savingAndReloadingIsOnePress() {
        fake.files.readers.add(new FileReader("nginx.service", true, FileReader.Then.RELOAD));
        open();
        openFile(WWW);
        edit("443", "8443");
        review();
        window.awaitText("nginx.service when it is reloaded: asks for a password");
        window.press("Save and reload nginx.service, asks for a password");
        window.await("reloaded", () -> made("services.manage.reload"));
        assertTrue(fake.files.text(WWW).contains("8443"));
        assertFalse(window.shows("Reload nginx.service"), "what was done is not offered once more");
    }

    @Test
    void whoReadsTheFileIsOfferedToBeToldAfterwards() {
        fake.files.readers.add(new FileReader("", true, FileReader.Then.DAEMON_RELOAD));
        fake.files.readers.add(new FileReader("cron.service", true, FileReader.Then.NOTHING));
        fake.files.readers.add(new FileReader("apache2.service", false, FileReader.Then.RELOAD));
        open();
        openFile(WWW);
        edit("443", "8443");
        review();
        window.awaitText("""
                systemd when it is told to: asks for a password
                cron.service, by itself
                apache2.service when it starts; it does not run""");
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("8443"));
        assertFalse(made("services.manage.daemonReload"), "nothing is done that was not asked for");
        window.press("Let systemd read it");
        window.await("told", () -> made("services.manage.daemonReload"));
        window.awaitText("systemd has read its configuration again");
    }

    private boolean made(String method) {
        return fake.made.stream().anyMatch(call -> call.method().equals(method));
    }

    @Test
    void aFaultStandsAtItsLineAndCanBeOverridden() {
        fake.files.check = (path, text) -> new FileCheck(
                FileSyntax.NGINX,
                FileCheck.State.FAILED,
                "nginx -t",
                List.of(new FileFinding(2, 0, true, "unknown directive")));
        open();
        openFile(WWW);
        edit("listen", "lisen");
        review();
        window.awaitText("Line 2: unknown directive");
        window.await("the sign", () -> window.shows(".line-sign .sign-refused"));
        assertTrue(Driver.onFx(() -> window.scene().lookup("#save").isDisabled()));
        window.run(() -> ((CheckBox) window.scene().lookup("#agree-findings")).fire());
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("lisen"));
    }

    @Test
    void whatLocksOutCannotBeOverridden() {
        fake.files.text("/etc/sudoers", "root ALL=(ALL:ALL) ALL\n");
        fake.files.rootOnly.add("/etc/sudoers");
        fake.files.check = (path, text) -> new FileCheck(
                FileSyntax.SUDOERS,
                FileCheck.State.FAILED,
                "visudo -c",
                List.of(new FileFinding(1, 0, true, "syntax error")));
        open();
        openFile("/etc/sudoers");
        edit("ALL=", "ALL");
        review();
        window.awaitText("This might leave nobody who can mend it");
        assertTrue(Driver.onFx(() -> window.scene().lookup("#save").isDisabled()));
        assertFalse(window.texts().contains("Save although the check fails"));
        window.press("Cancel");
        window.await("the text", () -> !window.shows(".save-pane"));
        assertTrue(text().contains("ALL(ALL"), "what was written stays");
    }

    @Test
    void whatWouldBeLostIsNamedAndAgreedTo() {
        fake.files.losses.add(FileLoss.CAPABILITIES);
        fake.files.own.add("/etc/hosts");
        open();
        openFile("/etc/hosts");
        edit("localhost", "host");
        review();
        window.awaitText("all but: capabilities");
        assertTrue(Driver.onFx(() -> window.scene().lookup("#save").isDisabled()));
        window.run(() -> ((CheckBox) window.scene().lookup("#agree-losses")).fire());
        window.press("Save");
        window.await("saved", () -> fake.files.text("/etc/hosts").contains("127.0.0.1\thost\n"));
        assertTrue(fake.made.stream().anyMatch(call -> call.method().equals("files.user.save")));
    }

    @Test
    void somebodyElsesContentIsNeverReplacedUnseen() {
        open();
        openFile(WWW);
        edit("443", "8443");
        fake.files.text(WWW, "# theirs\n");
        review();
        window.press("Save, asks for a password");
        window.awaitText("Somebody else saved this file meanwhile");
        assertEquals("# theirs\n", fake.files.text(WWW));
        assertTrue(text().contains("8443"));
        window.press("Keep mine…");
        window.await("the review", () -> window.shows(".save-pane"));
        window.press("Save, asks for a password");
        window.await("mine", () -> fake.files.text(WWW).contains("8443"));
    }

    @Test
    void theirsCanBeTakenAndMineBroughtBack() {
        open();
        openFile(WWW);
        edit("443", "8443");
        fake.files.text(WWW, "# theirs\n");
        review();
        window.press("Save, asks for a password");
        window.press("Take theirs");
        window.await("theirs", () -> text().equals("# theirs\n"));
        window.await("not modified", () -> !window.shows(".modified"));
        window.run(() -> area().undo());
        assertTrue(text().contains("8443"));
        window.await("modified", () -> window.shows(".modified"));
    }

    @Test
    void aDismissedPromptLosesNothing() {
        fake.files.saving = () -> {
            throw new HelperException(Problem.DISMISSED, "The password was not given.");
        };
        open();
        openFile(WWW);
        edit("443", "8443");
        review();
        window.press("Save, asks for a password");
        window.await("told", () -> window.shows(".save-pane .outcome"));
        fake.files.saving = () -> {};
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("8443"));
    }

    @Test
    void theKeyboardIsInThePaneFromTheReviewToTheEnd() {
        List<CompletableFuture<Void>> answers = new CopyOnWriteArrayList<>();
        fake.files.saving = () -> {
            answers.getFirst().orTimeout(10, TimeUnit.SECONDS).join();
            answers.removeFirst();
            throw new HelperException(Problem.DISMISSED, "The password was not given.");
        };
        open();
        openFile(WWW);
        edit("443", "8443");
        for (int round = 1; round <= 3; round++) {
            answers.add(new CompletableFuture<>());
            review();
            window.await(
                    "the keyboard at Save", () -> "save".equals(window.owner().getId()));
            window.run(() -> ((Button) window.owner()).fire());
            window.await("saving", () -> window.scene().lookup("#save").isDisabled());
            window.pause(300);
            assertTrue(Driver.onFx(() -> window.scene().lookup(".save-pane").isFocused()), "nothing else takes it");
            answers.getFirst().complete(null);
            window.await("told", () -> window.shows(".save-pane .outcome"));
            window.await("the keyboard at Save again", () -> "save"
                    .equals(window.owner().getId()));
            key(KeyCode.ESCAPE, false, false);
            window.await("the text", () -> window.owner() == area());
        }
    }

    @Test
    void octetsThatAreNoUtf8AndEndsOfLinesStay() {
        byte[] before = "a=\u00fc\r\nb=1\r\n".getBytes(StandardCharsets.ISO_8859_1);
        fake.files.contents.put("/home/own.txt", before);
        open();
        openFile("/home/own.txt");
        window.awaitText("This is no UTF-8");
        window.awaitText("ISO-8859-1 · CRLF");
        edit("b=1", "b=2");
        review();
        window.press("Save");
        window.await("saved", () -> new String(fake.files.contents.get("/home/own.txt"), StandardCharsets.ISO_8859_1)
                .equals("a=\u00fc\r\nb=2\r\n"));
        edit("b=2", "b=€");
        key(KeyCode.S, true, false);
        window.awaitText("Line 2 has a character that ISO-8859-1 does not have");
        window.press("Write it in UTF-8");
        window.press("Save");
        window.await("in UTF-8", () -> fake.files.text("/home/own.txt").equals("a=\u00fc\r\nb=€\r\n"));
    }

    @Test
    void whatIsNotSavedOutlivesThePageAndIsAskedAboutAtTheEnd() {
        open();
        openFile(WWW);
        edit("443", "8443");
        window.run(() -> window.window().shell().open("services"));
        assertTrue(window.window().shell().pages().stream()
                .anyMatch(page -> page.unsaved().contains("What you wrote in " + WWW + " is not saved.")));
        window.run(() -> window.window().shell().open("files"));
        assertTrue(text().contains("8443"));
        window.run(() -> area().requestFocus());
        key(KeyCode.W, true, false);
        window.awaitText("Close www.conf without saving?");
        window.press("Close without saving");
        window.await("closed", () -> !window.shows(".code-view"));
    }

    @Test
    void anEarlierVersionIsLookedAtAndPutBack() {
        open();
        openFile(WWW);
        edit("443", "8443");
        review();
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("8443"));
        window.press("Show earlier versions, asks for a password");
        window.await(
                "one",
                () -> Driver.onFx(() -> window.scene().lookup(".past") instanceof ListView<?> list
                        && list.getItems().size() == 1));
        window.run(() -> ((ListView<?>) window.scene().lookup(".past"))
                .getSelectionModel()
                .selectFirst());
        window.press("Put it back, asks for a password");
        window.await("as it was", () -> text().contains("listen 443"));
    }

    @Test
    void aBinaryAndALongFileAreOnlyLookedAt() {
        fake.files.contents.put("/etc/odd", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2});
        StringBuilder longer = new StringBuilder();
        for (int i = 0; i < 100_100; i++) {
            longer.append("line ").append(i).append('\n');
        }
        fake.files.text("/etc/long", longer.toString());
        open();
        go("/etc/odd");
        window.awaitText("This is no text");
        window.awaitText("0000000000  7f 45 4c 46 00 01 02");
        go("/etc/long");
        window.awaitText("Files up to 100,000 lines can be edited here");
        window.await(
                "all rows",
                () -> Driver.onFx(() -> window.scene().lookup("#viewer") instanceof ListView<?> list
                        && list.getItems().size() == 100_100));
        window.press("To the end");
        window.awaitText("line 100099");
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

    private void menu(String button, String item) {
        window.await("the menu " + button, () -> window.shows(button));
        window.run(() -> ((MenuButton) window.scene().lookup(button))
                .getItems().stream()
                        .filter(one -> item.equals(one.getId()))
                        .forEach(javafx.scene.control.MenuItem::fire));
    }

    @Test
    void permissionsAreSetByBoxesOrInOctal() {
        open();
        go("/home");
        window.await("the folder", () -> rows() == 1);
        window.select("#files", "own.txt");
        window.await("what is known", () -> window.texts().contains("ext4"));
        menu("#change-file", "file-mode");
        window.await("the sheet", () -> window.shows("#mode-octal"));
        window.type("#mode-octal", "4751");
        window.awaitText("-rwsr-x--x");
        window.awaitText("chmod 4751 /home/own.txt");
        window.press("Set permissions");
        window.await(
                "set", () -> fake.made.stream().anyMatch(call -> call.method().equals("files.user.mode")));
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

    private List<String> unnamed() {
        return window.traversable(".middle").stream()
                .filter(node -> !Driver.named(node))
                .map(Object::toString)
                .toList();
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
