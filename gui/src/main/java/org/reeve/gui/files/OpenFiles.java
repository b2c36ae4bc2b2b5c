package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FilePath;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The files that are open, one of which may be in front, and their tabs; none while nothing is open. */
final class OpenFiles extends HBox {
    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final List<EditorPane> all = new ArrayList<>();
    private final ObjectProperty<Optional<EditorPane>> front = new SimpleObjectProperty<>(Optional.empty());

    OpenFiles(FileWords words, PageContext context) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        getStyleClass().add("file-tabs");
        front.addListener((_, _, _) -> show());
        show();
    }

    /** The one in front; absent while the folder is. */
    ObjectProperty<Optional<EditorPane>> front() {
        return front;
    }

    List<EditorPane> all() {
        return List.copyOf(all);
    }

    /** Opens a file, or brings it to the front where it is open. */
    void open(FilePath path) {
        Optional<EditorPane> known = all.stream()
                .filter(one ->
                        one.model().path().equals(path) || one.model().real().equals(path))
                .findFirst();
        if (known.isEmpty()) {
            EditorPane pane = new EditorPane(words, context, path);
            pane.onModified(this::show);
            all.add(pane);
            pane.model().open();
        }
        front.set(Optional.of(known.orElseGet(all::getLast)));
    }

    /** Closes one; what is not saved is asked about. */
    void close(EditorPane pane) {
        if (pane.unsaved().isPresent()) {
            context.desk()
                    .ask(new Question(
                            texts.get("close.title", FileWords.name(pane.model().path())),
                            List.of(pane.unsaved().get()),
                            texts.get("close.yes"),
                            () -> drop(pane)));
        } else {
            drop(pane);
        }
    }

    private void drop(EditorPane pane) {
        int at = all.indexOf(pane);
        all.remove(pane);
        pane.close();
        if (front.get().filter(pane::equals).isPresent()) {
            front.set(all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.max(0, at - 1))));
        }
        show();
    }

    private void show() {
        getChildren().clear();
        Nodes.show(this, !all.isEmpty());
        ToggleButton folder = tab(texts.get("tab.folder"), front.get().isEmpty(), () -> front.set(Optional.empty()));
        folder.setGraphic(Nodes.icon(Feather.FOLDER));
        getChildren().add(folder);
        all.forEach(pane -> getChildren().add(tab(pane)));
    }

    private HBox tab(EditorPane pane) {
        String name = SafeText.line(FileWords.name(pane.model().path()));
        boolean changed = pane.unsaved().isPresent();
        ToggleButton tab = tab(
                changed ? texts.get("tab.modified", name) : name,
                front.get().filter(pane::equals).isPresent(),
                () -> front.set(Optional.of(pane)));
        Button close = Nodes.iconButton(Feather.X, texts.get("tab.close", name), () -> close(pane));
        HBox both = new HBox(tab, close);
        both.getStyleClass().add("file-tab");
        return both;
    }

    private static ToggleButton tab(String text, boolean chosen, Runnable show) {
        ToggleButton tab = new ToggleButton(text);
        tab.getStyleClass().add("chip");
        tab.setMnemonicParsing(false);
        tab.setSelected(chosen);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            show.run();
        });
        return tab;
    }
}
