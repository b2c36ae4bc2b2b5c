package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileIds;

/** What is asked before something is done with a file. */
final class FilesFormsTest extends FilesUse {
    private void ask(String item) {
        open();
        go("/home");
        window.await("the folder", () -> rows() == 1);
        window.select("#files", "own.txt");
        window.await("what is known", () -> window.texts().contains("ext4"));
        menu("#change-file", item);
        window.await("the sheet", () -> window.shows(".file-form"));
    }

    private boolean ready(String yes) {
        return Driver.onFx(() -> window.scene().getRoot().lookupAll(".button").stream()
                .anyMatch(node -> node instanceof Button one && yes.equals(one.getText()) && !one.isDisabled()));
    }

    private Call called(String method) {
        window.await(method, () -> made(method));
        return fake.made.stream()
                .filter(call -> call.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private TextArea entries() {
        return (TextArea) window.scene().lookup("#acl-entries");
    }

    private void write(String text) {
        window.run(() -> entries().setText(text));
    }

    @Test
    void permissionsAreSetByBoxesOrInOctal() {
        ask("file-mode");
        window.type("#mode-octal", "48");
        window.awaitText("Three or four digits from 0 to 7 were expected");
        assertFalse(ready("Set permissions"));
        window.type("#mode-octal", "4751");
        window.awaitText("-rwsr-x--x");
        window.awaitText("chmod 4751 /home/own.txt");
        window.press("Set permissions");
        called("files.user.mode");
    }

    @Test
    void ownersAreWrittenByName() {
        ask("file-owner");
        window.type("#owner-user", "nobody of this name");
        window.awaitText("No user is called \u201cnobody of this name\u201d here.");
        assertFalse(ready("Set owner"));
        window.type("#owner-user", "root");
        window.type("#owner-group", "7");
        window.awaitText("chown 0:7 /home/own.txt");
        window.press("Set owner");
        assertEquals(new FileIds(0, 7), called("files.user.owner").arguments().get(1));
    }

    @Test
    void accessListsAreWrittenByNameAndEnterIsALineOfThem() {
        ask("file-acl");
        write("user::rw-\ngroup::r--\nmask::rw-\nother::---\nuser:root");
        window.awaitText("\u201cuser:root\u201d is no entry");
        assertFalse(ready("Set access list"));
        window.run(() -> entries().requestFocus());
        key(KeyCode.ENTER, true, false);
        assertTrue(window.shows("#acl-entries"), "what is wrong is not lost");
        write("user::rw-\ngroup::r--\nmask::rw-\nother::---\nuser:root:rw-");
        window.run(() -> entries().end());
        key(KeyCode.ENTER, false, false);
        assertTrue(window.shows("#acl-entries"), "Enter begins a line");
        assertEquals(6, Driver.onFx(() -> entries().getParagraphs().size()));
        key(KeyCode.ENTER, true, false);
        assertEquals(
                new FileAcl(List.of("user::rw-", "group::r--", "mask::rw-", "other::---", "user:0:rw-")),
                called("files.user.acl").arguments().get(1));
    }
}
