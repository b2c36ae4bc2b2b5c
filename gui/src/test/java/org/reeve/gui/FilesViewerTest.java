package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Files that are only looked at, page by page. */
final class FilesViewerTest extends FilesUse {
    private static final int LINES = 100_100;

    private void odd() {
        fake.files.contents.put("/etc/odd", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2});
        open();
        go("/etc/odd");
        window.awaitText("0000000000  7f 45 4c 46 00 01 02");
    }

    private void longFile() {
        StringBuilder longer = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            longer.append("line ").append(i).append('\n');
        }
        fake.files.text("/etc/long", longer.toString());
        open();
        go("/etc/long");
        window.await(
                "all rows",
                () -> Driver.onFx(() -> list() != null && list().getItems().size() == LINES));
    }

    private ListView<?> list() {
        return (ListView<?>) window.scene().lookup("#viewer");
    }

    private int selected() {
        return Driver.onFx(() -> list().getSelectionModel().getSelectedIndex());
    }

    private void seek(String text) {
        window.run(() -> list().requestFocus());
        key(KeyCode.F, true, false);
        window.await("the search", () -> window.shows("#find-text"));
        window.type("#find-text", text);
    }

    @Test
    void aBinaryIsShownAsOctets() {
        odd();
        window.awaitText("This is no text");
    }

    @Test
    void aLongTextIsShownInRows() {
        longFile();
        window.awaitText("Files up to 100,000 lines can be edited here");
        window.press("To the end");
        window.awaitText("line 100099");
    }

    @Test
    void itIsSoughtForwardsBackwardsAndAroundTheEnd() {
        longFile();
        seek("LINE 9000");
        window.await("the first", () -> selected() == 9_000);
        window.awaitText("Row 9,001");
        window.awaitText("line 9004");
        key(KeyCode.ENTER, false, false);
        window.await("the second", () -> selected() == 90_000);
        window.press("Previous (Shift+Enter)");
        window.await("the first again", () -> selected() == 9_000);
        window.press("Previous (Shift+Enter)");
        window.awaitText("around the end");
        assertEquals(90_009, selected());
        window.press("Next (Enter)");
        window.await("from the start", () -> selected() == 9_000);
    }

    @Test
    void whatStandsNowhereIsSaidAndCasesCanBeToldApart() {
        longFile();
        seek("nothing of the kind");
        window.awaitText("Not found in 1");
        seek("LINE 42");
        window.await("one", () -> selected() == 42);
        window.press("Tell upper and lower case apart");
        window.awaitText("Not found in");
        window.press("Close the search");
        assertFalse(window.shows("#find-text"));
    }

    @Test
    void aRowIsGoneTo() {
        longFile();
        window.run(() -> list().requestFocus());
        key(KeyCode.G, true, false);
        window.type("#line", "50001");
        window.press("Go");
        window.awaitText("line 50000");
        assertEquals(50_000, selected());
    }

    @Test
    void octetsAreSoughtInHexadecimal() {
        odd();
        seek("0x4c46");
        window.awaitText("Row 1");
        assertEquals(0, selected());
        seek("0x46454c");
        window.awaitText("Not found in 7 bytes");
    }
}
