package org.reeve.gui.files;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;

/** A folder: filter, table, and the pane of what is chosen. */
final class BrowserPane extends BorderPane {
    private static final double DIVIDER = 0.66;
    private static final String HIDDEN = "files.hidden";

    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final FolderModel model;
    private final DetailModel detail;
    private final Deeds deeds;
    private final StringProperty text = new SimpleStringProperty("");
    private final FilterField filter;
    private final ToggleButton hidden;
    private final RowTable<FileRow> table;
    private final TableMemory<FileRow> memory;
    private final EntryPane pane;
    private final MasterDetail split;

    BrowserPane(FileWords words, PageContext context, FolderModel model, Consumer<FileRow> open) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.model = model;
        this.detail = new DetailModel(context.calls(), context.background());
        this.deeds = new Deeds(texts, context);
        this.filter = new FilterField(texts.get("filter.prompt"), text);
        this.hidden = new ToggleButton(texts.get("hidden.files"));
        this.table = FolderTable.of(words, model, context.background(), open);
        this.memory = new TableMemory<>(context.memory(), "files", table.view());
        this.pane = new EntryPane(words, model, detail, deeds, open);
        FolderNotices notices = new FolderNotices(texts, model, context);
        StackPane master = new StackPane(table.view(), notices.pane());
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.pane().empty());
        this.split = new MasterDetail(context, "files", DIVIDER, master, pane);
        setTop(new VBox(bar(), notices.pane().strip()));
        setCenter(split);
        wire();
    }

    private FlowPane bar() {
        hidden.setId("hidden-files");
        hidden.getStyleClass().add("chip");
        hidden.setSelected(context.memory().get(HIDDEN).filter("true"::equals).isPresent());
        MenuButton make = new MenuButton(texts.get("new"));
        make.setId("new-file");
        make.setGraphic(Nodes.icon(Feather.PLUS));
        make.getStyleClass().add("more");
        make.getItems().setAll(item("new.file", FileKind.FILE), item("new.folder", FileKind.FOLDER));
        FlowPane bar = new FlowPane(filter, hidden, make, Nodes.button(texts.get("trash"), this::trash));
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    private MenuItem item(String key, FileKind kind) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(event -> create(kind));
        return item;
    }

    /** Who may write into the folder is asked for before: the user himself where he may, else root. */
    private void create(FileKind kind) {
        var folder = model.folder().get();
        if (model.by().get() == FilesBy.ROOT) {
            deeds.create(FilesBy.ROOT, folder, kind);
            return;
        }
        var _ = context.background()
                .read(
                        cancel -> FileDoor.of(context.calls(), FilesBy.USER, cancel, stage -> {})
                                .stat(folder),
                        (FileDetail known) ->
                                deeds.create(known.refusal().isEmpty() ? FilesBy.USER : FilesBy.ROOT, folder, kind),
                        problem -> deeds.create(FilesBy.ROOT, folder, kind));
    }

    private void trash() {
        setCenter(new TrashView(words, context, model.folder().get(), folder -> setCenter(split)));
    }

    private void wire() {
        text.addListener(
                (_, _, now) -> model.arranged().set(model.arranged().get().with(now)));
        model.arranged().addListener((_, _, now) -> {
            text.set(now.text());
            hidden.setSelected(now.hidden());
        });
        hidden.selectedProperty().addListener((_, _, now) -> model.arranged()
                .set(model.arranged().get().showing(now)));
        model.arranged().set(model.arranged().get().showing(hidden.isSelected()));
        model.folder().addListener((_, _, _) -> {
            text.set("");
            setCenter(split);
        });
        model.selected()
                .addListener((_, _, row) ->
                        detail.about(row.map(FileRow::path), model.by().get()));
        split.follow(model.selected());
        split.keys(table.view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        memory.restore();
        filter.leadTo(table::focus);
    }

    private void closeDetail() {
        model.selected().set(Optional.empty());
        table.view().requestFocus();
    }

    ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> switch (model.state().get()) {
                    case FolderModel.State.Ready(int all) ->
                        all == model.rows().size()
                                ? texts.get("status", all)
                                : texts.get("status.some", model.rows().size(), all);
                    case FolderModel.State.Loading(long rows, boolean _) -> texts.get("loading", rows);
                    case FolderModel.State.NotAllowed _, FolderModel.State.Failed _ -> "";
                },
                model.state(),
                model.rows());
    }

    void find() {
        filter.take();
    }

    void rename() {
        pane.rename();
    }

    void remove() {
        pane.remove();
    }

    void toggleHidden() {
        hidden.setSelected(!hidden.isSelected());
    }

    void focusTable() {
        table.focus();
    }

    void hidden() {
        model.stop();
        detail.stop();
    }

    void closing() {
        split.save();
        memory.save();
        context.memory().put(HIDDEN, Boolean.toString(hidden.isSelected()));
    }
}
