package org.reeve.gui.widget;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What the keys of pages have in common. */
public final class PageKeys {
    /** Goes to the field that filters. */
    public static final KeyCombination FIND = ctrl(KeyCode.F);

    private PageKeys() {}

    /** A key with Ctrl. */
    public static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** A key with Ctrl and Shift. */
    public static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /**
     * Lets a page take keys before what has the keyboard; {@code taken} says whether it took one. One that is held down is taken
     * once: nobody wants to restart a unit thirty times a second.
     */
    public static void install(Node page, Predicate<KeyEvent> taken) {
        HeldKey held = new HeldKey();
        EventHandler<KeyEvent> released = held::released;
        page.sceneProperty().subscribe((before, now) -> {
            // The keyboard may be elsewhere in the window by then, in what the key opened.
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_RELEASED, released));
            Optional.ofNullable(now).ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_RELEASED, released));
        });
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (held.repeats(event)) {
                event.consume();
            } else if (taken.test(event)) {
                held.pressed(event);
                event.consume();
            }
        });
    }

    /** How keys and what they do are called in a page's texts. */
    public static List<Shortcut> listed(Texts texts, List<String> keys) {
        return keys.stream()
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }
}
