package org.reeve.gui.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * The tray's pictures. Panels find them by name where the package installed them; where it did not, they get the pixels, which
 * the program brings along.
 */
final class Pictures {
    private static final int[] SIZES = {16, 22, 24, 32, 48};

    private final Map<Sign, List<Pixmap>> pixels = new EnumMap<>(Sign.class);
    private final boolean installed;

    /** Asks the file system once whether the icons are installed. */
    Pictures(String dataDirs) {
        installed = Stream.of((dataDirs.isEmpty() ? "/usr/local/share:/usr/share" : dataDirs).split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "icons/hicolor/22x22/status", Sign.WELL.icon() + ".png"))
                .anyMatch(Files::exists);
    }

    /** The name to look for; empty where it would not be found. */
    String name(Sign sign) {
        return installed ? sign.icon() : "";
    }

    /** The pixels in the sizes of panels. */
    synchronized List<Pixmap> pixels(Sign sign) {
        return pixels.computeIfAbsent(sign, Pictures::read);
    }

    private static List<Pixmap> read(Sign sign) {
        return IntStream.of(SIZES).mapToObj(size -> read(sign, size)).toList();
    }

    private static Pixmap read(Sign sign, int size) {
        String name = "%dx%d/status/%s.png".formatted(size, size, sign.icon());
        try (InputStream file = Pictures.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its own picture " + name);
            }
            Image image = new Image(file);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return Pixmap.of(width, height, argb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
