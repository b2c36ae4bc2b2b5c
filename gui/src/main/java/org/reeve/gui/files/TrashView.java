package org.reeve.gui.files;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Cancel;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.TrashedFile;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What was removed below a folder, by the user and by root, and putting it back. */
final class TrashView extends VBox {
    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final FilePath folder;
    private final ListView<Kept> list = new ListView<>();
    private final Label note = Nodes.label("", "muted");
    private Cancel reading = new Cancel();

    /** Something that was removed, and who keeps it. */
    private record Kept(FilesBy by, TrashedFile file) {}

    TrashView(FileWords words, PageContext context, FilePath folder, Consumer<FilePath> close) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.folder = folder;
        getStyleClass().add("detail-pane");
        list.setAccessibleText(texts.get("trash"));
        list.setCellFactory(view -> new KeptCell());
        list.getStyleClass().add("past");
        VBox.setVgrow(list, Priority.ALWAYS);
        Button root = Nodes.button(texts.get("trash.root"), () -> read(FilesBy.ROOT));
        root.setGraphic(Nodes.icon(Feather.KEY));
        root.setContentDisplay(ContentDisplay.RIGHT);
        root.setAccessibleText(texts.get("asks", texts.get("trash.root")));
        HBox head = new HBox(
                Nodes.label(texts.get("trash.title", SafeText.line(folder.value())), "card-title"),
                Nodes.spacer(),
                Nodes.iconButton(Feather.X, texts.get("detail.close"), () -> {
                    reading.cancel();
                    close.accept(folder);
                }));
        VBox body = new VBox(8, head, note, list, root);
        body.getStyleClass().add("versions");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().add(body);
        read(FilesBy.USER);
    }

    private void read(FilesBy by) {
        reading.cancel();
        note.setText(texts.get("trash.reading"));
        reading = context.background()
                .read(
                        cancel -> FileDoor.of(context.calls(), by, cancel, stage -> {})
                                .trash(folder),
                        found -> show(by, found),
                        problem -> note.setText(ProblemTexts.sentence(texts.get("trash.not.read"), problem)));
    }

    private void show(FilesBy by, List<TrashedFile> found) {
        list.getItems().removeIf(kept -> kept.by() == by);
        found.forEach(file -> list.getItems().add(new Kept(by, file)));
        note.setText(texts.get(list.getItems().isEmpty() ? "trash.none" : "trash.some"));
    }

    private final class KeptCell extends ListCell<Kept> {
        @Override
        protected void updateItem(@Nullable Kept kept, boolean empty) {
            super.updateItem(kept, empty);
            setText(null);
            setGraphic(null);
            if (empty || kept == null) {
                return;
            }
            TrashedFile file = kept.file();
            Label path = Nodes.word(SafeText.line(file.path().value()));
            path.setMinWidth(0);
            HBox.setHgrow(path, Priority.ALWAYS);
            path.setMaxWidth(Double.MAX_VALUE);
            Button back = Nodes.button(texts.get("trash.restore"), () -> context.actions()
                    .run(FilesCommands.restore(kept.by(), file.path(), file.id())));
            setGraphic(new HBox(8, path, Nodes.word(words.time(file.removed()), "muted", "small"), back));
        }
    }
}
