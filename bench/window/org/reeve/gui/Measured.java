package org.reeve.gui;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** What the programs here share: a display with JavaFX on it, and the line that a figure is told in. */
final class Measured {
    private Measured() {}

    static void start() throws Exception {
        Display.start("1920x1200");
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
    }

    /** Median, least and most. */
    static void report(String what, List<Double> millis) {
        Collections.sort(millis);
        System.out.printf(
                "%s|%.1f|%.1f|%.1f|ms%n",
                what, millis.get(millis.size() / 2), millis.getFirst(), millis.getLast());
    }
}
