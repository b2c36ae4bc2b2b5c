package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** What is chosen: all that is known of it, and what can be done with it. */
final class EntryPane extends VBox {
    private final FileWords words;
    private final Texts texts;
    private final FolderModel model;
    private final DetailModel detail;
    private final Deeds deeds;
    private final Label name = Nodes.word("", "unit-name");
    private final Label kind = Nodes.label("", "muted");
    private final Label note = Nodes.label("", "muted");
    private final Label hint;
    private final FactGrid facts = new FactGrid();
    private final VBox one = new VBox();
    private final Button opener;
    private final MenuButton more = new MenuButton();

    EntryPane(FileWords words, FolderModel model, DetailModel detail, Deeds deeds, Consumer<FileRow> open) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.detail = detail;
        this.deeds = deeds;
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        this.opener =
                Nodes.button(texts.get("open"), () -> model.selected().get().ifPresent(open), "primary");
        opener.setId("open-file");
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        InvalidationListener again = changed -> show();
        model.selected().addListener(again);
        detail.detail().addListener(again);
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, closer);
        head.getStyleClass().add("detail-head");
        more.setText(texts.get("change"));
        more.setId("change-file");
        more.getStyleClass().add("more");
        more.getItems().setAll(items());
        FlowPane row = new FlowPane(opener, more);
        row.getStyleClass().add("action-row");
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(texts.get("facts"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        note.setMinHeight(USE_PREF_SIZE);
        one.getStyleClass().add("detail-unit");
        one.getChildren().addAll(new VBox(head, kind), row, note, scroll);
        VBox.setVgrow(one, Priority.ALWAYS);
        getChildren().setAll(hint, one);
        show();
    }

    private List<MenuItem> items() {
        return List.of(
                item("rename", () -> row().ifPresent(row -> deeds.rename(by(), row.path()))),
                item("mode", () -> known().ifPresent(known -> deeds.mode(by(), known))),
                item("owner", () -> known().ifPresent(known -> deeds.owner(by(), who(), known))),
                item("acl", () -> known().ifPresent(known -> deeds.acl(by(), who(), known))),
                item("remove", this::remove),
                item("copy.path", () -> row().ifPresent(
                                row -> Nodes.copy(row.path().value()))));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get("menu." + key));
        item.setId("file-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Removes what is chosen. */
    void remove() {
        row().ifPresent(row -> {
            FilesBy who = by();
            model.selected().set(Optional.empty());
            deeds.remove(who, row.path());
        });
    }

    /** Gives another name to what is chosen. */
    void rename() {
        row().ifPresent(row -> deeds.rename(by(), row.path()));
    }

    private Optional<FileRow> row() {
        return model.selected().get();
    }

    private Optional<FileDetail> known() {
        return detail.detail().get().known();
    }

    private Who who() {
        return new Who(texts, detail.accounts());
    }

    private FilesBy by() {
        return detail.changer();
    }

    private void show() {
        Optional<FileRow> row = row();
        Nodes.show(hint, row.isEmpty());
        Nodes.show(one, row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(FileRow row) {
        name.setText(row.name());
        kind.setText(words.kind(row.entry())
                + (row.entry().link().isPresent() ? "" : " \u00b7 " + ModeText.of(row.entry())));
        opener.setText(texts.get(row.isFolder() ? "open.folder" : "open"));
        opener.setDisable(!row.isFolder() && !row.isFile() && row.target().isEmpty());
        facts.clear();
        Reading<FileDetail> now = detail.detail().get();
        Optional<FileDetail> known = now.known().filter(one -> one.path().equals(row.path()));
        new Facts(words, who(), facts).show(known.map(FileDetail::entry).orElse(row.entry()), known, row);
        switch (now) {
            case Reading.Failed<FileDetail>(var problem) ->
                note.setText(ProblemTexts.sentence(texts.get("detail.not.read"), problem));
            case Reading.Known<FileDetail>(FileDetail found) -> note.setText(SafeText.line(found.refusal()));
            case Reading.Nothing<FileDetail> _, Reading.Waiting<FileDetail> _ -> note.setText("");
        }
        Nodes.show(note, !note.getText().isEmpty());
        boolean asks = by() == FilesBy.ROOT;
        more.setGraphic(asks ? Nodes.icon(Feather.KEY) : null);
        more.setAccessibleText(asks ? texts.get("asks", texts.get("change")) : texts.get("change"));
    }

    void focusFirst() {
        (opener.isDisabled() ? more : opener).requestFocus();
    }
}
