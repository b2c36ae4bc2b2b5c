package org.reeve.gui.widget;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

final class HeldKeyTest {
    private final HeldKey held = new HeldKey();

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }

    @Test
    void aPressWithoutAReleaseIsARepeat() {
        assertFalse(held.repeats(key(KeyCode.R)));
        held.pressed(key(KeyCode.R));
        assertTrue(held.repeats(key(KeyCode.R)));
        assertTrue(held.repeats(key(KeyCode.R)));
        assertFalse(held.repeats(key(KeyCode.T)));
    }

    @Test
    void onceLetGoItIsPressedAgain() {
        held.pressed(key(KeyCode.R));
        held.released(key(KeyCode.CONTROL));
        assertTrue(held.repeats(key(KeyCode.R)), "another key was let go");
        held.released(key(KeyCode.R));
        assertFalse(held.repeats(key(KeyCode.R)));
    }

    @Test
    void whatOnlyMovesMayBeHeldDown() {
        held.pressed(key(KeyCode.F3));
        assertFalse(held.repeats(key(KeyCode.F3)));
        held.pressed(key(KeyCode.LEFT));
        assertFalse(held.repeats(key(KeyCode.LEFT)));
    }
}
