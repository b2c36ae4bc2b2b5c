package org.reeve.gui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileSyntax;
import org.reeve.gui.theme.Scheme;

/** Draws every state of the page of files into {@code target/screenshots}. Not a test: looked at by people. */
final class FilesPictures {
    private static final String WWW = "/etc/nginx/sites-available/www.conf";

    private FilesPictures() {}

    private record Picture(String name, Consumer<FakeFiles> script, Consumer<Driver> play) {}

    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        for (Picture picture : pictures()) {
            if (picture.name().contains(arguments.length > 0 ? arguments[0] : "")) {
                for (Scheme scheme : Scheme.values()) {
                    for (int[] size : Pictures.sizes()) {
                        draw(picture, scheme, size[0], size[1]);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static List<Picture> pictures() {
        return List.of(
                new Picture("files-folder", files -> {}, driver -> driver.select("#files", "fstab")),
                new Picture("files-not-allowed", files -> {}, driver -> go(driver, "/root")),
                new Picture("files-editor", files -> {}, driver -> edit(driver)),
                new Picture("files-save", FilesPictures::passes, driver -> review(driver)),
                new Picture("files-refused", FilesPictures::fails, driver -> review(driver)),
                new Picture("files-conflict", files -> {}, driver -> {}),
                new Picture("files-binary", FilesPictures::binary, driver -> go(driver, "/etc/odd")),
                new Picture("files-found", FilesPictures::log, driver -> find(driver)),
                new Picture("files-owner", files -> {}, driver -> form(driver, "#owner-user", "file-owner", "bob")),
                new Picture("files-acl", files -> {}, driver -> form(driver, "#acl-entries", "file-acl", "")));
    }

    private static void passes(FakeFiles files) {
        files.readers.add(new FileReader("nginx.service", true, FileReader.Then.RELOAD));
        files.check = (path, text) ->
                new FileCheck(FileSyntax.NGINX, FileCheck.State.PASSED, "nginx -t on the new content", List.of());
    }

    private static void fails(FakeFiles files) {
        files.check = (path, text) -> new FileCheck(
                FileSyntax.NGINX,
                FileCheck.State.FAILED,
                "nginx -t",
                List.of(new FileFinding(5, 0, true, "unknown directive \"http2\"")));
    }

    private static void binary(FakeFiles files) {
        byte[] octets = new byte[4000];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (i * 37);
        }
        files.contents.put("/etc/odd", octets);
    }

    private static void log(FakeFiles files) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100_200; i++) {
            lines.append("2026-01-31T10:00:00 host app[%d]: request %d %s%n"
                    .formatted(i % 7, i, i % 9_000 == 8_999 ? "failed: connection refused" : "done"));
        }
        files.text("/etc/app.log", lines.toString());
    }

    private static void find(Driver driver) {
        go(driver, "/etc/app.log");
        driver.press("Find (Ctrl+F)");
        driver.type("#find-text", "connection REFUSED");
        driver.awaitText("Row 9,000");
    }

    private static void form(Driver driver, String field, String item, String text) {
        driver.select("#files", "fstab");
        driver.pause(300);
        driver.run(() -> ((javafx.scene.control.MenuButton) driver.scene().lookup("#change-file"))
                .getItems().stream()
                        .filter(one -> item.equals(one.getId()))
                        .forEach(javafx.scene.control.MenuItem::fire));
        driver.await("the form", () -> driver.shows(field));
        if (!text.isEmpty()) {
            driver.type(field, text);
        }
    }

    private static void go(Driver driver, String path) {
        driver.press("Type a path (Ctrl+Shift+L)");
        driver.type("#path", path);
        driver.run(() -> Keys.plain(KeyCode.ENTER).push(driver.scene().lookup("#path")));
        driver.pause(700);
    }

    private static void edit(Driver driver) {
        go(driver, WWW);
        driver.await("the editor", () -> driver.shows(".code-view.editable"));
        driver.run(() -> {
            CodeArea area = (CodeArea) driver.scene().lookup("#file-text");
            area.replaceText(area.getText().replace("old.", "www.").replace("www;\n", "www;\n    http2 on;\n"));
        });
        driver.pause(300);
    }

    private static void review(Driver driver) {
        edit(driver);
        driver.press("Review & save");
        driver.await("the review", () -> driver.shows(".save-pane"));
        driver.pause(400);
    }

    private static void draw(Picture picture, Scheme scheme, int width, int height) throws Exception {
        FakeCalls fake = new FakeCalls();
        picture.script().accept(fake.files);
        Driver driver = Driver.open(fake, scheme, width, height);
        driver.run(() -> driver.window().shell().open("files"));
        driver.pause(900);
        picture.play().accept(driver);
        if (picture.name().equals("files-conflict")) {
            edit(driver);
            fake.files.text(WWW, fake.files.text(WWW).replace("443", "8443"));
            driver.press("Review & save");
            driver.press("Save, asks for a password");
            driver.await("the conflict", () -> driver.shows(".conflict"));
        }
        driver.pause(500);
        driver.save(Pictures.file(picture.name(), scheme, width));
        driver.close();
    }
}
