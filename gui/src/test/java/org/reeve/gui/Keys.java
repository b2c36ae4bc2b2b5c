package org.reeve.gui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that are pressed and let go at once, on the window's thread: those of a robot come late on a slow machine.
 *
 * @param code which
 * @param shift with Shift
 * @param control with Ctrl
 * @param alt with Alt
 */
record Keys(KeyCode code, boolean shift, boolean control, boolean alt) {
    static Keys plain(KeyCode code) {
        return new Keys(code, false, false, false);
    }

    static Keys control(KeyCode code) {
        return new Keys(code, false, true, false);
    }

    /** Pushes it where a node has the keyboard, which may be gone when it is let go. */
    void push(Node node) {
        Scene scene = node.getScene();
        Event.fireEvent(node, event(KeyEvent.KEY_PRESSED));
        Event.fireEvent(scene, event(KeyEvent.KEY_RELEASED));
    }

    /** Pressed or let go. */
    KeyEvent event(EventType<KeyEvent> type) {
        return new KeyEvent(type, "", "", code, shift, control, alt, false);
    }
}
