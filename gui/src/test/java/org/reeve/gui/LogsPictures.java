package org.reeve.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.LogValue;
import org.reeve.gui.theme.Scheme;

/** Draws every state of the page of logs into {@code target/screenshots}. Not a test: looked at by people. */
final class LogsPictures {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private LogsPictures() {}

    private record Scene(Consumer<FakeCalls> script, Consumer<Driver> play) {}

    public static void main(String[] arguments) throws Exception {
        Display.start(System.getProperty("reeve.pictures.display", "1920x1200"));
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        Files.createDirectories(FOLDER);
        String only = arguments.length > 0 ? arguments[0] : "";
        for (Map.Entry<String, Scene> scene : scenes().entrySet()) {
            if (scene.getKey().contains(only)) {
                draw(scene.getKey(), scene.getValue());
            }
        }
        System.exit(0);
    }

    private static Map<String, Scene> scenes() {
        Map<String, Scene> all = new LinkedHashMap<>();
        all.put("logs", new Scene(fake -> {}, driver -> {
            brush(driver);
            select(driver, 4);
        }));
        all.put("logs-plain", new Scene(fake -> fake.logs.estimating = true, driver -> {}));
        all.put("logs-own", new Scene(fake -> fake.logs.own = true, driver -> driver.pause(300)));
        all.put("logs-follow", new Scene(fake -> {}, driver -> {
            driver.press("Follow");
            driver.run(() -> ((TableView<?>) driver.scene().lookup("#log-rows")).scrollTo(40));
            driver.pause(200);
        }));
        all.put("logs-hostile", new Scene(LogsPictures::hostile, driver -> select(driver, 0)));
        all.put("logs-faults", new Scene(LogsPictures::broken, driver -> {}));
        all.put("logs-empty", new Scene(fake -> {}, driver -> driver.type("#filter", "never written")));
        all.put("logs-wrong", new Scene(fake -> {}, driver -> driver.type("#filter", "/(broken/")));
        all.put(
                "logs-error",
                new Scene(
                        fake -> fake.logs.failing = Optional.of(
                                new HelperException(Problem.UNAVAILABLE, "libsystemd.so.0 is not installed.")),
                        driver -> {}));
        all.put(
                "logs-loading",
                new Scene(fake -> fake.logs.reading = LogsPictures::forever, driver -> driver.pause(900)));
        all.put("logs-around", new Scene(fake -> {}, driver -> {
            select(driver, 9);
            driver.press("Show around");
        }));
        return all;
    }

    static void select(Driver driver, int row) {
        driver.run(() -> ((TableView<?>) driver.scene().lookup("#log-rows"))
                .getSelectionModel()
                .clearAndSelect(row));
        driver.pause(350);
    }

    private static void brush(Driver driver) {
        driver.run(() -> {
            Node graph = driver.scene().lookup("#histogram");
            Bounds place = graph.localToScreen(graph.getBoundsInLocal());
            graph.requestFocus();
            Event.fireEvent(graph, mouse(MouseEvent.MOUSE_PRESSED, place, 0.57));
            Event.fireEvent(graph, mouse(MouseEvent.MOUSE_DRAGGED, place, 0.70));
            Event.fireEvent(graph, mouse(MouseEvent.MOUSE_DRAGGED, place, 0.78));
            Event.fireEvent(graph, mouse(MouseEvent.MOUSE_RELEASED, place, 0.78));
        });
        driver.pause(400);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Bounds place, double share) {
        double x = place.getWidth() * share;
        return new MouseEvent(
                type,
                x,
                20,
                place.getMinX() + x,
                place.getMinY() + 20,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /** What hostile programs write. */
    static void hostile(FakeCalls fake) {
        fake.logs.count = 200;
        fake.logs.write(3, "long", "x".repeat(50_000));
        fake.logs.write(4, "lines", "first line\nsecond line\r\nthird\n\n\tfifth " + "deep ".repeat(300));
        fake.logs.write(
                6, "bidi", "invoice\u202efdp.exe with an override, \u2066isolate\u2069 and a mark\u200f that turns");
        fake.logs.write(6, "zero\u200bwidth", "a\u200bdm\u2060in lo\uFEFFgged in");
        fake.logs.write(2, "title", "\u001b]0;owned\u0007 and a bell \u0007, NUL \0, C1 \u009b31m, delete \u007f");
        fake.logs.write(
                6, "z\u0334\u0321a\u0335l\u0336g\u0337o", "z\u0334\u0321\u0350a\u0335\u0321\u0350l\u0336g\u0337o");
        fake.logs.write(
                1,
                "\u202eevil",
                "\u001b[31mred\u001b[0m \u001b[2J cleared the screen, \u001b]52;c;cm0gLXJm\u0007 copied");
        fake.logs.fields = List.of(
                new LogValue("COREDUMP", "ELF\\x02\\x01\\x01\\x00".repeat(2000), 2_411_724, true, true),
                new LogValue(
                        "ENVIRONMENT", "PATH=/usr/bin\nPS1=\u001b[31m$ \nX=" + "y".repeat(5000), 5030, false, false),
                new LogValue("FIELD_WITH_A_NAME_THAT_IS_SIXTY_FOUR_CHARACTERS_LONG_AND_STILL_", "1", 1, false, false));
    }

    private static void broken(FakeCalls fake) {
        fake.logs.faults = List.of(
                new JournalFault("/var/log/journal/0123/system@a1.journal", "It is cut off after 12 of 128 MiB."),
                new JournalFault("/var/log/journal/0123/user-\u001b[31m.journal", "Bad message."));
    }

    private static void forever() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void draw(String name, Scene scene) throws Exception {
        for (Scheme scheme : Scheme.values()) {
            draw(name, scene, scheme, 1280, 800);
        }
        if (name.equals("logs") || name.equals("logs-hostile")) {
            draw(name, scene, Scheme.LIGHT, 1920, 1080);
        }
        if (name.equals("logs") || name.equals("logs-own")) {
            draw(name, scene, Scheme.LIGHT, 960, 600);
        }
    }

    private static void draw(String name, Scene scene, Scheme scheme, int width, int height) throws Exception {
        FakeCalls fake = new FakeCalls();
        scene.script().accept(fake);
        Driver driver = Driver.open(fake, scheme, width, height);
        driver.run(() -> driver.window().shell().open("logs"));
        driver.pause(700);
        scene.play().accept(driver);
        if (name.equals("logs-follow")) {
            for (int i = 0; i < 12; i++) {
                fake.logs.write(
                        6,
                        "sshd",
                        "Accepted publickey for deploy " + Instant.now().getEpochSecond());
            }
        }
        driver.pause(400);
        String file = "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
        driver.save(FOLDER.resolve(file));
        driver.close();
    }
}
