package org.reeve.gui.widget;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Tells a key that is held down, which the desktop repeats some 30 times a second, from one that is pressed again. Used on the
 * window's thread.
 */
final class HeldKey {
    /** Longer than a key takes to repeat, on a slow machine too; it may also have been let go unseen, in a prompt. */
    private static final long FORGOTTEN_NANOS = 3_000_000_000L;

    private Optional<KeyCode> key = Optional.empty();
    private long last;

    /** What only moves, from find to find or through folders, is held down to move on. */
    void pressed(KeyEvent event) {
        key = Optional.of(event.getCode()).filter(code -> !code.isArrowKey() && code != KeyCode.F3);
        last = System.nanoTime();
    }

    void released(KeyEvent event) {
        key = key.filter(held -> held != event.getCode());
    }

    /** Whether this is no new press of the key that was pressed last. */
    boolean repeats(KeyEvent event) {
        long now = System.nanoTime();
        boolean same = key.filter(held -> held == event.getCode()).isPresent() && now - last < FORGOTTEN_NANOS;
        if (same) {
            last = now;
        }
        return same;
    }
}
