package org.reeve.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.reeve.gui.theme.Scheme;

/**
 * What every class that draws pictures needs: a display, sizes and names. {@code -Dglass.gtk.uiScale=2
 * -Dreeve.pictures.display=2600x1700} draws at 200 %, {@code -Dreeve.pictures.sizes=1280x800,960x600} only these sizes.
 */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");

    /** Two pixels of the screen for each of the window. */
    static final boolean DOUBLE = !System.getProperty("glass.gtk.uiScale", "1").equals("1");

    private Pictures() {}

    static void start() throws Exception {
        Display.start(System.getProperty("reeve.pictures.display", "1920x1200"));
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        Files.createDirectories(FOLDER);
    }

    /** At 200 % a screen of 2560×1600 has as much room as one of 1280×800 has, and one of 1920×1080 as 960×540. */
    static int[][] sizes() {
        String all =
                System.getProperty("reeve.pictures.sizes", DOUBLE ? "1280x800,960x540" : "1280x800,960x600,1920x1080");
        return Arrays.stream(all.split(","))
                .map(size -> Arrays.stream(size.split("x"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Where a picture goes. */
    static Path file(String name, Scheme scheme, int width) {
        return FOLDER.resolve("%s-%s-%d%s.png"
                .formatted(name, scheme.name().toLowerCase(Locale.ROOT), width, DOUBLE ? "-double" : ""));
    }
}
