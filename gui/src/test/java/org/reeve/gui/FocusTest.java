package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.gui.theme.Scheme;

@ExtendWith(FxSession.class)
final class FocusTest {
    private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("focus-visible");

    /** WCAG 2.2, 2.4.13: a ring changes as many pixels as the edge of the smallest control has, and each by 3 to 1. */
    private static final int LEAST_PIXELS = 40;

    private static final double LEAST_CONTRAST = 3;

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void theKeyboardIsSeenOnEveryKindOfControl(Scheme scheme) throws IOException {
        Gallery gallery = Gallery.open(scheme);
        List<String> unseen = new ArrayList<>();
        for (Node control : gallery.controls()) {
            WritableImage without = Driver.onFx(() -> picture(gallery));
            WritableImage with = Driver.onFx(() -> {
                control.requestFocus();
                control.pseudoClassStateChanged(KEYBOARD, true);
                return picture(gallery);
            });
            Driver.save(
                    with,
                    Path.of(
                            "target",
                            "focus-%s-%s.png".formatted(scheme.name().toLowerCase(Locale.ROOT), control.getId())));
            int seen = changed(without, with);
            if (seen < LEAST_PIXELS) {
                unseen.add(control.getId() + ": " + seen + " pixels");
            }
            boolean _ = Driver.onFx(() -> {
                control.pseudoClassStateChanged(KEYBOARD, false);
                gallery.stage().getScene().getRoot().requestFocus();
                return true;
            });
        }
        gallery.close();

        assertEquals(List.of(), unseen);
    }

    private static WritableImage picture(Gallery gallery) {
        gallery.stage().getScene().getRoot().applyCss();
        gallery.stage().getScene().getRoot().layout();
        return gallery.stage().getScene().snapshot(null);
    }

    private static int changed(WritableImage without, WritableImage with) {
        PixelReader before = without.getPixelReader();
        PixelReader after = with.getPixelReader();
        int changed = 0;
        for (int y = 0; y < (int) with.getHeight(); y++) {
            for (int x = 0; x < (int) with.getWidth(); x++) {
                if (before.getArgb(x, y) != after.getArgb(x, y)
                        && contrast(before.getColor(x, y), after.getColor(x, y)) >= LEAST_CONTRAST) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
