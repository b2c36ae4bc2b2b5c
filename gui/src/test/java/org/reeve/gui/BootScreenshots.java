package org.reeve.gui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.BootJournal;
import org.reeve.gui.theme.Scheme;

/** Draws every state of the page of the start into {@code target/screenshots}. Not a test: looked at by people. */
final class BootScreenshots {
    private BootScreenshots() {}

    private record Picture(String name, Consumer<FakeBoot> script, Consumer<Driver> play) {}

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
                new Picture("boot-units", boot -> {}, driver -> {}),
                new Picture("boot-compared", boot -> {}, BootScreenshots::compare),
                new Picture("boot-chart", boot -> boot.crowd = 200, driver -> driver.press("Chart")),
                new Picture("boot-chart-compared", boot -> {}, driver -> {
                    compare(driver);
                    driver.press("Chart");
                }),
                new Picture("boot-chain", boot -> {}, driver -> driver.press("Critical chain")),
                new Picture("boot-unfinished", boot -> boot.finished = false, driver -> driver.press("Critical chain")),
                new Picture(
                        "boot-no-journal",
                        boot -> boot.journal = BootJournal.NOT_READABLE,
                        driver -> driver.pause(100)),
                new Picture(
                        "boot-in-memory", boot -> boot.journal = BootJournal.IN_MEMORY, driver -> driver.pause(100)),
                new Picture("boot-error", BootScreenshots::failing, driver -> {}),
                new Picture("boot-empty", boot -> {}, driver -> driver.type("#filter", "no such unit")),
                new Picture("boot-user", boot -> {}, driver -> driver.press("My session")));
    }

    private static void failing(FakeBoot boot) {
        boot.reading = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "systemd does not answer: no reply.");
        };
    }

    private static void compare(Driver driver) {
        driver.run(() -> ((ComboBox<?>) driver.scene().lookup("#boot-other"))
                .getSelectionModel()
                .select(1));
        driver.pause(500);
    }

    private static void draw(Picture picture, Scheme scheme, int width, int height) throws Exception {
        FakeCalls fake = new FakeCalls();
        picture.script().accept(fake.boot);
        Driver driver = Driver.open(fake, scheme, width, height);
        driver.run(() -> driver.window().shell().open("boot"));
        driver.pause(800);
        picture.play().accept(driver);
        driver.pause(400);
        driver.save(Pictures.file(picture.name(), scheme, width));
        driver.close();
    }
}
