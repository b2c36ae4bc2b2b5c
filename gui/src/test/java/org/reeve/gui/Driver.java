package org.reeve.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Settings;

/** Uses a window from outside its thread. */
record Driver(Window window, Stage stage, Background background) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The window on its page of units. */
    static Driver open(FakeCalls fake, Scheme scheme, int width, int height) {
        Driver driver = open(fake, new QuickActions(), scheme, width, height);
        driver.run(() -> driver.window.shell().open("services"));
        return driver;
    }

    /** The window as it opens. */
    static Driver open(FakeCalls fake, QuickActions quick, Scheme scheme, int width, int height) {
        return open(fake, quick, scheme, width, height, new Settings(), Outside.unknown());
    }

    /** The same with settings and what lies around it. */
    static Driver open(FakeCalls fake, Scheme scheme, int width, int height, Settings settings, Outside outside) {
        Driver driver = open(fake, new QuickActions(), scheme, width, height, settings, outside);
        driver.run(() -> driver.window.shell().open("services"));
        return driver;
    }

    /** The window on its page of units, as it was left. */
    static Driver open(FakeCalls fake, Memory memory) {
        Driver driver = onFx(() -> {
            Background background = Background.ofWindow();
            Window window = new Window(fake, background, memory, new Settings(), new QuickActions(), Outside.unknown());
            return shown(window, background, Scheme.LIGHT, 1280, 800);
        });
        driver.run(() -> driver.window.shell().open("services"));
        return driver;
    }

    private static Driver open(
            FakeCalls fake,
            QuickActions quick,
            Scheme scheme,
            int width,
            int height,
            Settings settings,
            Outside outside) {
        return onFx(() -> {
            Background background = Background.ofWindow();
            Window window = new Window(
                    fake, background, Memory.read(Path.of("target", "none.properties")), settings, quick, outside);
            return shown(window, background, scheme, width, height);
        });
    }

    private static Driver shown(Window window, Background background, Scheme scheme, int width, int height) {
        window.theme().choose(Optional.of(scheme));
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        return new Driver(window, stage, background);
    }

    Scene scene() {
        return window.scene();
    }

    void select(String unit) {
        select("#units", unit);
    }

    /** Selects a row, once it is there. */
    void select(String table, String unit) {
        await(unit, () -> onFx(() -> select((javafx.scene.control.TableView<?>) scene().lookup(table), unit)));
        pause(250);
    }

    private static boolean select(javafx.scene.control.TableView<?> table, String row) {
        for (int i = 0; i < table.getItems().size(); i++) {
            String text = String.valueOf(table.getItems().get(i));
            if (text.contains("value=" + row + "]")
                    || text.contains("name=" + row + ",")
                    || text.contains("id=" + row + ",")) {
                table.getSelectionModel().clearAndSelect(i);
                return true;
            }
        }
        return false;
    }

    /** Selects several rows, as with Ctrl and the pointer. */
    void selectAll(String... units) {
        select(units[0]);
        run(() -> {
            javafx.scene.control.TableView<?> table = (javafx.scene.control.TableView<?>) scene().lookup("#units");
            for (String unit : units) {
                for (int i = 0; i < table.getItems().size(); i++) {
                    if (String.valueOf(table.getItems().get(i)).contains("name=" + unit + ",")) {
                        table.getSelectionModel().select(i);
                    }
                }
            }
        });
        pause(250);
    }

    /** Opens the menu of further actions and chooses an item by its name for the program. */
    void more(String item) {
        await("the menu", () -> onFx(() -> scene().lookup("#more-actions") != null));
        run(() -> menu().show());
        await(item, () -> onFx(() -> menu().getItems().stream().anyMatch(one -> item.equals(one.getId()))));
        run(() -> {
            menu().getItems().stream()
                    .filter(one -> item.equals(one.getId()) && !one.isDisable())
                    .forEach(javafx.scene.control.MenuItem::fire);
            menu().hide();
        });
        pause(150);
    }

    javafx.scene.control.MenuButton menu() {
        return (javafx.scene.control.MenuButton) scene().lookup("#more-actions");
    }

    /** Makes the window wider or narrower. */
    void width(int width) {
        run(() -> stage.setWidth(width));
        pause(150);
    }

    /** Presses a button, once it is there. */
    void press(String text) {
        await("a button " + text, () -> onFx(() -> pressed(text)));
        pause(150);
    }

    private boolean pressed(String text) {
        List<Node> nodes = new ArrayList<>(scene().getRoot().lookupAll(".button"));
        nodes.addAll(scene().getRoot().lookupAll(".toggle-button"));
        for (Node node : nodes) {
            if (node instanceof ButtonBase button
                    && button.isVisible()
                    && (plain(button.getText()).equals(text) || text.equals(plain(button.getAccessibleText())))) {
                button.requestFocus();
                button.fire();
                return true;
            }
        }
        return false;
    }

    /** Without the stretch of {@code reeve.texts.stretch}. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("~", "");
    }

    /** Chooses what the menu of further filters offers under a name. */
    void choose(String item) {
        run(() -> ((javafx.scene.control.MenuButton) scene().lookup("#more-filters"))
                .getItems().stream()
                        .filter(one -> item.equals(one.getId()))
                        .forEach(javafx.scene.control.MenuItem::fire));
        pause(150);
    }

    void type(String selector, String text) {
        run(() -> ((javafx.scene.control.TextField) scene().lookup(selector)).setText(text));
    }

    void save(Path file) throws Exception {
        save(onFx(this::look), file);
    }

    static void save(WritableImage image, Path file) throws IOException {
        PixelReader pixels = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        if (!ImageIO.write(copy, "png", file.toFile())) {
            throw new IOException("no png writer");
        }
    }

    /** What is on the screen, menus included, where a snapshot of the scene is not that: each pixel at another scale than 1. */
    private WritableImage look() {
        if (stage.getOutputScaleX() == 1 && javafx.stage.Window.getWindows().size() == 1) {
            return scene().snapshot(null);
        }
        return new Robot()
                .getScreenCapture(
                        null, new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), false);
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run(() -> {});
    }

    void close() {
        run(() -> {
            window.closing();
            stage.hide();
            background.close();
        });
    }

    void run(Runnable action) {
        Optional<Object> _ = onFx(() -> {
            action.run();
            return Optional.empty();
        });
    }

    /** Within an action of the window's thread it is done at once; one that does not come about in a minute is a failure. */
    static <T> T onFx(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable once = () -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            once.run();
        } else {
            Platform.runLater(once);
        }
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Waits until the window shows a text. */
    void awaitText(String text) {
        await(text, () -> texts().stream().anyMatch(shown -> shown.contains(text)));
    }

    /** Every text that can be seen. */
    List<String> texts() {
        return onFx(() -> {
            List<String> all = new ArrayList<>();
            for (Node node : scene().getRoot().lookupAll("*")) {
                if (node instanceof Labeled labeled && labeled.getText() != null && seen(node)) {
                    all.add(labeled.getText());
                }
            }
            return List.copyOf(all);
        });
    }

    /** What has the keyboard. */
    Node owner() {
        return onFx(() -> Optional.ofNullable(scene().getFocusOwner()).orElse(scene().getRoot()));
    }

    /** Whether something of a style can be seen. */
    boolean shows(String selector) {
        return onFx(() -> scene().getRoot().lookupAll(selector).stream().anyMatch(Driver::seen));
    }

    /** Whether the keyboard is inside something of a style. */
    boolean within(String selector) {
        Node owner = owner();
        return onFx(() -> scene().getRoot().lookupAll(selector).stream().anyMatch(outer -> inside(owner, outer)));
    }

    private static boolean inside(Node node, Node outer) {
        return node != null && (node == outer || inside(node.getParent(), outer));
    }

    /** What Tab should reach inside something of a style. */
    List<Node> traversable(String selector) {
        return onFx(() -> new ArrayList<>(scene().getRoot().lookupAll(selector + " *").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && seen(node))
                .toList()));
    }

    /** Whether a screen reader has something to say about a node. */
    static boolean named(Node node) {
        return onFx(() ->
                (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
                        || (node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank())
                        || node instanceof javafx.scene.control.TabPane);
    }

    static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never seen: " + what + "; seen: " + texts());
            }
            pause(20);
        }
    }
}
