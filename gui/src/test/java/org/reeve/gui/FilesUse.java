package org.reeve.gui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.gui.theme.Scheme;

/** What tests of the page of files do with it. */
@ExtendWith(FxSession.class)
abstract class FilesUse {
    static final String WWW = "/etc/nginx/sites-available/www.conf";

    final FakeCalls fake = new FakeCalls();
    final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    void open() {
        window.awaitText("nginx.service");
        window.run(() -> {
            window.stage().requestFocus();
            window.window().shell().open("files");
        });
        window.await("the folder", () -> rows() > 0);
    }

    int rows() {
        return Driver.onFx(() -> window.scene().lookup("#files") instanceof TableView<?> view
                ? view.getItems().size()
                : -1);
    }

    void go(String path) {
        window.press("Type a path (Ctrl+Shift+L)");
        window.type("#path", path);
        window.run(() -> window.scene().lookup("#path").requestFocus());
        key(KeyCode.ENTER, false, false);
    }

    /** Chooses what a menu button offers under a name. */
    void menu(String button, String item) {
        window.await("the menu " + button, () -> window.shows(button));
        window.run(() -> ((MenuButton) window.scene().lookup(button))
                .getItems().stream()
                        .filter(one -> item.equals(one.getId()))
                        .forEach(javafx.scene.control.MenuItem::fire));
    }

    void key(KeyCode code, boolean control, boolean alt) {
        Node owner = window.owner();
        window.run(() -> new Keys(code, false, control, alt).push(owner));
        window.pause(100);
    }

    CodeArea area() {
        return (CodeArea) window.scene().lookup("#file-text");
    }

    String text() {
        return Driver.onFx(() -> area().getText());
    }

    void edit(String from, String to) {
        window.run(() -> {
            int at = area().getText().indexOf(from);
            area().replaceText(at, at + from.length(), to);
        });
        window.await("modified", () -> window.shows(".modified"));
    }

    void openFile(String path) {
        go(path);
        window.await("the editor", () -> window.shows(".code-view.editable"));
    }

    void review() {
        window.run(() -> area().requestFocus());
        key(KeyCode.S, true, false);
        window.await("the review", () -> window.shows(".save-pane"));
    }

    boolean made(String method) {
        return fake.made.stream().anyMatch(call -> call.method().equals(method));
    }

    List<String> unnamed() {
        return window.traversable(".middle").stream()
                .filter(node -> !Driver.named(node))
                .map(Object::toString)
                .toList();
    }
}
