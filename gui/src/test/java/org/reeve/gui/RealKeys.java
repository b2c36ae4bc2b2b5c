package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** Pushes keys through the display as a keyboard does, and goes on when they have arrived: on a slow machine that takes a while. */
final class RealKeys extends FxRobot {
    private static final long PATIENCE_SECONDS = 15;

    @Override
    public RealKeys push(KeyCode... keys) {
        CountDownLatch arrived = new CountDownLatch(1);
        // The first is let go last.
        EventHandler<KeyEvent> released = event -> {
            if (event.getCode() == keys[0]) {
                arrived.countDown();
            }
        };
        List<Scene> scenes = Driver.onFx(() -> {
            List<Scene> all = Window.getWindows().stream().map(Window::getScene).toList();
            all.forEach(scene -> scene.addEventFilter(KeyEvent.KEY_RELEASED, released));
            return all;
        });
        super.push(keys);
        try {
            assertTrue(arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> List.of(keys) + " never arrived");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Driver.onFx(() -> {
            scenes.forEach(scene -> scene.removeEventFilter(KeyEvent.KEY_RELEASED, released));
            return this;
        });
    }
}
