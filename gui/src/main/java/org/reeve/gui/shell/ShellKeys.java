package org.reeve.gui.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys that work on every page. */
record ShellKeys(Runnable palette, Runnable help, Runnable lock, Runnable settings, Runnable tasks, IntConsumer page) {
    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination TASKS =
            new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SETTINGS = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PALETTE.match(event)) {
                take(event, palette);
            } else if (LOCK.match(event)) {
                take(event, lock);
            } else if (SETTINGS.match(event)) {
                take(event, settings);
            } else if (TASKS.match(event)) {
                take(event, tasks);
            } else if (event.getCode() == KeyCode.F1 || (event.isControlDown() && question(event))) {
                take(event, help);
            } else if (event.isAltDown() && !event.isShortcutDown()) {
                place(event).ifPresent(number -> take(event, () -> page.accept(number)));
            }
        });
    }

    /** Which page a digit stands for, counted from 0; 0 is the tenth. Those beside the letters and those of the number pad. */
    private static OptionalInt place(KeyEvent event) {
        if (!event.getCode().isDigitKey()) {
            return OptionalInt.empty();
        }
        String name = event.getCode().getName();
        char digit = name.charAt(name.length() - 1);
        return OptionalInt.of(digit == '0' ? 9 : digit - '1');
    }

    /**
     * Gives the keys of a page to it wherever the keyboard is: beside the page, on a toast, or nowhere after something that
     * had it went away.
     *
     * @param page the page's content; absent while something lies over it
     */
    static void reach(Scene scene, Supplier<Optional<Node>> page) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.getCode().isFunctionKey()) {
                page.get()
                        .filter(content -> !within(event.getTarget(), content))
                        .ifPresent(content -> {
                            event.consume();
                            Event.fireEvent(content, event.copyFor(content, content));
                        });
            }
        });
    }

    private static boolean within(Object target, Node content) {
        return target instanceof Node node && (node == content || within(node.getParent(), content));
    }

    /** The question mark is a key of its own on some keyboards and Shift with another on most. */
    private static boolean question(KeyEvent event) {
        return event.getText().equals("?") || (event.isShiftDown() && event.getCode() == KeyCode.SLASH);
    }

    private static void take(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }

    static List<Shortcut> listed(Texts texts) {
        return List.of(
                new Shortcut(texts.get("keys.palette"), texts.get("keys.palette.does")),
                new Shortcut(texts.get("keys.page"), texts.get("keys.page.does")),
                new Shortcut(texts.get("keys.lock"), texts.get("keys.lock.does")),
                new Shortcut(texts.get("keys.settings"), texts.get("keys.settings.does")),
                new Shortcut(texts.get("keys.tasks"), texts.get("keys.tasks.does")),
                new Shortcut(texts.get("keys.sidebar"), texts.get("keys.sidebar.does")),
                new Shortcut(texts.get("keys.help"), texts.get("keys.help.does")),
                new Shortcut(texts.get("keys.notice"), texts.get("keys.notice.does")),
                new Shortcut(texts.get("keys.escape"), texts.get("keys.escape.does")));
    }
}
