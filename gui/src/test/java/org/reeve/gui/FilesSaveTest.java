package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileLoss;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileSyntax;

/** A file is edited, looked at and saved, as a person would do it. */
final class FilesSaveTest extends FilesUse {
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

    private void savePort() {
        open();
        openFile(WWW);
        edit("443", "8443");
        review();
        window.press("Save, asks for a password");
        window.await("saved", () -> fake.files.text(WWW).contains("8443"));
    }

    @Test
    void aSecondSaveIsBasedOnTheFirst() {
        savePort();
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
        window.await(
                "the keyboard at the first choice",
                () -> window.owner() instanceof Button first && first.getText().equals("Keep mine\u2026"));
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
        savePort();
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
}
