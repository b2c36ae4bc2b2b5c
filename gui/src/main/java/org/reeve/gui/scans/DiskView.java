package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.scans.DiskEntry;
import org.reeve.gui.widget.Export;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What a folder holds: a table, and where there is room the same as areas beside it. */
final class DiskView extends BorderPane {
    private final Texts texts = Texts.of(DiskView.class);
    private final DiskModel model;
    private final DiskWords words;
    private final RowTable<DiskEntry> table;
    private final TableMemory<DiskEntry> memory;
    private final NoticePane notices;
    private final FlowPane crumbs = new FlowPane();
    private final Treemap map;
    private final SplitPane split = new SplitPane();

    DiskView(PageContext context, DiskModel model) {
        this.model = model;
        this.words = new DiskWords(texts, model);
        this.table = new RowTable<>("disk", texts.get("table.disk"), model.selected(), DiskEntry::name);
        this.memory = new TableMemory<>(context.memory(), "scans.disk", table.view());
        this.notices = new NoticePane(context, texts.get("details"));
        this.map = new Treemap(model, words);
        table.view().getColumns().addAll(List.of(name(), size(), share(), since(), files()));
        table.show(model.entries(), context.background());
        table.copies(model::path);
        table.rows(this::dress);
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        memory.restore();
        crumbs.getStyleClass().add("crumbs");
        BorderPane top = new BorderPane(crumbs);
        top.setRight(new Export(context, "disk", this::rows));
        top.getStyleClass().add("crumb-bar");
        setTop(top);
        StackPane room = new StackPane(map);
        room.getStyleClass().add("treemap-room");
        split.getItems().add(table.view());
        context.compact().subscribe(now -> arrange(room, now));
        setCenter(new StackPane(split, notices));
        model.way().addListener((ListChangeListener<DiskModel.Step>) change -> crumbs());
        model.state().subscribe(this::show);
    }

    private void arrange(Node room, boolean compact) {
        if (compact) {
            split.getItems().remove(room);
        } else if (!split.getItems().contains(room)) {
            split.getItems().add(room);
            split.setDividerPositions(0.55);
        }
    }

    private TableColumn<DiskEntry, String> name() {
        TableColumn<DiskEntry, String> column =
                RowTable.column("name", texts.get("column.name"), words::name, 260, 120);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(all -> new TextCell<>("name", entry -> Tone.OFF));
        return column;
    }

    private TableColumn<DiskEntry, DiskEntry> size() {
        return figure("size", DiskEntry::bytes, words::size, words::exactly);
    }

    private TableColumn<DiskEntry, DiskEntry> files() {
        return figure("files", DiskEntry::files, words::files, words::line);
    }

    private TableColumn<DiskEntry, DiskEntry> since() {
        return figure(
                "since",
                entry -> DiskThen.more(model.since(entry), entry).orElse(Long.MIN_VALUE),
                words::since,
                words::sinceWhat);
    }

    private TableColumn<DiskEntry, DiskEntry> figure(
            String id,
            ToLongFunction<DiskEntry> value,
            Function<DiskEntry, String> text,
            Function<DiskEntry, String> tip) {
        TableColumn<DiskEntry, DiskEntry> column =
                RowTable.column(id, texts.get("column." + id), entry -> entry, 90, 80);
        column.getStyleClass().add("figure-column");
        column.setComparator(Comparator.comparingLong(value));
        column.setCellFactory(all -> new FigureCell(text, tip));
        return column;
    }

    private TableColumn<DiskEntry, DiskEntry> share() {
        TableColumn<DiskEntry, DiskEntry> column =
                RowTable.column("share", texts.get("column.share"), entry -> entry, 150, 130);
        column.setComparator(Comparator.comparingLong(DiskEntry::bytes));
        column.setCellFactory(all -> new ShareCell(model, words));
        return column;
    }

    /** A figure as a person reads it; more of it in the tooltip. */
    private static final class FigureCell extends TableCell<DiskEntry, DiskEntry> {
        private final Function<DiskEntry, String> text;
        private final Function<DiskEntry, String> more;
        private final Tooltip tip = new Tooltip();

        FigureCell(Function<DiskEntry, String> text, Function<DiskEntry, String> more) {
            this.text = text;
            this.more = more;
            getStyleClass().add("figure");
        }

        @Override
        protected void updateItem(@Nullable DiskEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setTooltip(null);
            } else {
                setText(text.apply(entry));
                tip.setText(more.apply(entry));
                setTooltip(tip);
            }
        }
    }

    private TableRow<DiskEntry> dress(TableRow<DiskEntry> row) {
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                Optional.ofNullable(row.getItem()).ifPresent(model::open);
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.selected().get().ifPresent(model::open);
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.up();
            event.consume();
        }
    }

    private void crumbs() {
        List<Node> all = new ArrayList<>();
        Button up = Nodes.iconButton(Feather.ARROW_UP, texts.get("disk.up"), model::up);
        up.setDisable(model.way().size() < 2);
        all.add(up);
        for (int i = 0; i < model.way().size(); i++) {
            int place = i;
            boolean last = i == model.way().size() - 1;
            String name = SafeText.line(model.way().get(i).name());
            all.add(last ? Nodes.word(name, "strong") : Nodes.link(name, () -> model.to(place)));
            if (!last) {
                all.add(Nodes.icon(Feather.CHEVRON_RIGHT, "crumb-icon"));
            }
        }
        crumbs.getChildren().setAll(all);
    }

    private Export.Rows rows() {
        return new Export.Rows(
                List.of("path", "kind", "bytes", "files", "more"),
                model.entries().stream()
                        .map(one -> List.of(
                                model.path(one),
                                one.kind().name(),
                                Long.toString(one.bytes()),
                                Long.toString(one.files()),
                                more(one)))
                        .toList());
    }

    private String more(DiskEntry entry) {
        OptionalLong more = DiskThen.more(model.since(entry), entry);
        return more.isPresent() ? Long.toString(more.getAsLong()) : "";
    }

    private PageNotice none() {
        return model.growing()
                ? PageNotice.empty(texts.get("disk.none.yet"), texts.get("disk.none.yet.text"), List.of())
                : PageNotice.empty(texts.get("found.none"), texts.get("found.none.disk"), List.of());
    }

    private void show(DiskModel.State state) {
        if (model.entries().isEmpty()) {
            table.view().setPlaceholder(none());
        }
        switch (state) {
            case DiskModel.State.Nothing _, DiskModel.State.Ready _ -> notices.clear();
            case DiskModel.State.Loading _ -> notices.later(() -> PageNotice.loading(texts.get("result.loading")));
            case DiskModel.State.Failed(var problem) -> {
                String title = texts.get("result.not");
                notices.replace(PageNotice.failed(
                        title,
                        ProblemTexts.below(title, title, problem),
                        List.of(
                                Nodes.button(texts.get("again"), model::again, "primary"),
                                notices.details(title, problem))));
            }
        }
    }

    /** The keyboard goes into the table. */
    void focus() {
        table.focus();
    }

    void closing() {
        memory.save();
    }
}
