package org.reeve.gui;

import java.util.List;
import java.util.function.Consumer;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.theme.Scheme;

/** Draws every state of the page of open ports into {@code target/screenshots}. Not a test: looked at by people. */
final class PortsPictures {
    private PortsPictures() {}

    private record Picture(String name, Consumer<FakePorts> script, Consumer<Driver> play) {}

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
                new Picture("ports-own", ports -> {}, driver -> {}),
                new Picture("ports-everyone", ports -> {}, driver -> {
                    PortsPictures.every(driver);
                    driver.select("#ports", "nginx");
                }),
                new Picture("ports-activated", ports -> {}, driver -> {
                    PortsPictures.every(driver);
                    driver.run(() -> ((javafx.scene.control.TableView<?>)
                                    driver.scene().lookup("#ports"))
                            .getSelectionModel()
                            .select(4));
                }),
                new Picture(
                        "ports-failed",
                        ports -> ports.looking = () -> {
                            throw new HelperException(Problem.UNAVAILABLE, "The kernel does not show its sockets.");
                        },
                        driver -> {}),
                new Picture("ports-empty", ports -> ports.all.clear(), driver -> {}));
    }

    private static void every(Driver driver) {
        driver.run(() -> ((javafx.scene.control.Button) driver.scene().lookup("#every-owner")).fire());
        driver.pause(500);
    }

    private static void draw(Picture picture, Scheme scheme, int width, int height) throws Exception {
        FakeCalls fake = new FakeCalls();
        picture.script().accept(fake.ports);
        Driver driver = Driver.open(fake, scheme, width, height);
        driver.run(() -> driver.window().shell().open("ports"));
        driver.pause(800);
        picture.play().accept(driver);
        driver.pause(500);
        driver.save(Pictures.file(picture.name(), scheme, width));
        driver.close();
    }
}
