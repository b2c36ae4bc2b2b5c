package org.reeve.gui.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The keys of the page. */
final class ServicesKeys {
    private static final List<Filter> CHIPS = List.of(Filter.values());
    private static final KeyCombination RUN = PageKeys.ctrl(KeyCode.G);
    private static final KeyCombination LOG = PageKeys.ctrl(KeyCode.J);
    private static final Map<KeyCombination, Deed> ACTIONS = Map.of(
            PageKeys.ctrl(KeyCode.R), Deeds.RESTART,
            PageKeys.ctrl(KeyCode.S), Deeds.START,
            PageKeys.ctrl(KeyCode.T), Deeds.STOP,
            PageKeys.ctrl(KeyCode.D), Deeds.RELOAD,
            PageKeys.ctrl(KeyCode.E), Deeds.ENABLE,
            PageKeys.shift(KeyCode.E), Deeds.DISABLE,
            PageKeys.ctrl(KeyCode.M), Deeds.MASK,
            PageKeys.shift(KeyCode.M), Deeds.UNMASK,
            PageKeys.shift(KeyCode.K), Deeds.KILL,
            PageKeys.shift(KeyCode.R), Deeds.RESET);

    private static final List<String> LISTED = List.of(
            "find", "table", "several", "all", "buttons", "menu", "restart", "start", "stop", "reload", "reset",
            "enable", "disable", "mask", "unmask", "kill", "run", "log", "copy", "chips", "again");

    private ServicesKeys() {}

    /** What the keys do. */
    interface Target {
        void find();

        void readAgain();

        void choose(Filter filter);

        void act(Deed deed);

        void runNow();

        void log();

        /** Whether something lies over the page, whose keys these are not. */
        boolean covered();
    }

    static void install(Node page, Target target) {
        PageKeys.install(page, event -> !target.covered() && taken(event, target));
    }

    private static boolean taken(KeyEvent event, Target target) {
        if (PageKeys.FIND.match(event)) {
            target.find();
            return true;
        }
        if (event.getCode() == KeyCode.F5) {
            target.readAgain();
            return true;
        }
        if (event.isShortcutDown() && chip(event).isPresent()) {
            target.choose(chip(event).get());
            return true;
        }
        if (RUN.match(event)) {
            target.runNow();
            return true;
        }
        if (LOG.match(event)) {
            target.log();
            return true;
        }
        for (Map.Entry<KeyCombination, Deed> entry : ACTIONS.entrySet()) {
            if (entry.getKey().match(event)) {
                target.act(entry.getValue());
                return true;
            }
        }
        return false;
    }

    /** Which chip a digit stands for, from 1 on. */
    private static Optional<Filter> chip(KeyEvent event) {
        String digit = event.getCode().isDigitKey() ? event.getCode().getName() : "";
        return IntStream.rangeClosed(1, CHIPS.size())
                .filter(number -> digit.equals(Integer.toString(number)))
                .mapToObj(number -> CHIPS.get(number - 1))
                .findFirst();
    }

    static List<Shortcut> listed(Texts texts) {
        return PageKeys.listed(texts, LISTED);
    }
}
