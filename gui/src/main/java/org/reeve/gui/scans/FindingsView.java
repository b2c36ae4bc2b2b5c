package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.reeve.gui.widget.Export;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** The table of what a run found, with its filters. */
final class FindingsView<F, C extends Enum<C>> extends BorderPane {
    private final Texts texts = Texts.of(FindingsView.class);
    private final FindingsModel<F, C> model;
    private final Look<F, C> look;
    private final RowTable<Marked<F>> table;
    private final TableMemory<Marked<F>> memory;
    private final TableColumn<Marked<F>, String> since;
    private final NoticePane notices;
    private final FilterField field;
    private final Map<C, ToggleButton> kinds;
    private final Map<Marked.Mark, ToggleButton> marks = new EnumMap<>(Marked.Mark.class);
    private final ToggleButton compare = chip("compare");
    private final Label beyond = Nodes.label("", "small", "muted");

    /**
     * How findings are shown.
     *
     * @param id the name of the table for the program
     * @param columns what stands in it
     * @param kinds the kinds to filter by
     * @param kindWord what a kind is called
     * @param tone what a kind looks like
     */
    record Look<F, C extends Enum<C>>(
            String id, List<Column<F>> columns, List<C> kinds, Function<C, String> kindWord, Function<F, Tone> tone) {}

    /** A column: its name for the program, its title, its text, where its width starts, and its style. */
    record Column<F>(String id, String title, Function<F, String> text, double width, String style) {}

    FindingsView(PageContext context, FindingsModel<F, C> model, Look<F, C> look) {
        this.model = model;
        this.look = look;
        this.kinds = new EnumMap<>(look.kinds().getFirst().getDeclaringClass());
        this.table = new RowTable<>(look.id(), texts.get("table." + look.id()), model.selected(), model::key);
        this.memory = new TableMemory<>(context.memory(), "scans." + look.id(), table.view());
        this.notices = new NoticePane(context, texts.get("details"));
        this.field = new FilterField(texts.get("filter"), model.text());
        this.since = column(new Column<>("since", texts.get("column.since"), one -> "", 90, "state"));
        since.setCellValueFactory(cell ->
                new ReadOnlyObjectWrapper<>(texts.get("mark." + cell.getValue().mark())));
        since.setCellFactory(all -> new TextCell<>("state", FindingsView::tone));
        look.columns().forEach(one -> table.view().getColumns().add(column(one)));
        table.view().getColumns().add(since);
        table.show(model.visible(), context.background());
        table.copies(row -> String.join("\t", values(row)));
        memory.restore();
        since.setVisible(false);
        table.view().setPlaceholder(notices.empty());
        field.leadTo(table::focus);
        setTop(bar(context));
        setCenter(new StackPane(table.view(), notices));
        beyond.getStyleClass().add("found-beyond");
        setBottom(beyond);
        model.state().addListener((_, _, _) -> update());
        model.all().addListener((ListChangeListener<Marked<F>>) change -> chips());
        model.visible().addListener((ListChangeListener<Marked<F>>) change -> placeholder());
        compare.selectedProperty().bindBidirectional(model.comparing());
        update();
    }

    private FlowPane bar(PageContext context) {
        FlowPane bar = new FlowPane(field);
        bar.getStyleClass().add("filter-bar");
        for (C kind : look.kinds()) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.setOnAction(event -> model.only(kind, chip.isSelected()));
            kinds.put(kind, chip);
            bar.getChildren().add(chip);
        }
        bar.getChildren().add(compare);
        for (Marked.Mark mark : List.of(Marked.Mark.NEW, Marked.Mark.GONE, Marked.Mark.SAME)) {
            ToggleButton chip = chip("mark." + mark);
            chip.setOnAction(event -> model.only(mark, chip.isSelected()));
            marks.put(mark, chip);
            bar.getChildren().add(chip);
        }
        bar.getChildren().add(new Export(context, look.id(), this::rows));
        return bar;
    }

    private ToggleButton chip(String key) {
        ToggleButton chip = new ToggleButton(texts.get(key));
        chip.getStyleClass().add("chip");
        return chip;
    }

    private TableColumn<Marked<F>, String> column(Column<F> one) {
        TableColumn<Marked<F>, String> column =
                RowTable.column(one.id(), one.title(), row -> one.text().apply(row.finding()), one.width(), 60);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(
                all -> new TextCell<>(one.style(), row -> look.tone().apply(row.finding())));
        return column;
    }

    private static Tone tone(Marked<?> row) {
        return switch (row.mark()) {
            case NEW -> Tone.BUSY;
            case GONE, SAME, NONE -> Tone.OFF;
        };
    }

    private List<String> values(Marked<F> row) {
        return look.columns().stream()
                .map(one -> one.text().apply(row.finding()))
                .toList();
    }

    private Export.Rows rows() {
        List<String> names =
                new ArrayList<>(look.columns().stream().map(Column::id).toList());
        boolean compared = model.comparing().get();
        if (compared) {
            names.add("since");
        }
        List<List<String>> all = table.view().getItems().stream()
                .map(row -> {
                    List<String> values = new ArrayList<>(values(row));
                    if (compared) {
                        values.add(row.mark().name());
                    }
                    return List.copyOf(values);
                })
                .collect(Collectors.toList());
        return new Export.Rows(names, all);
    }

    private void chips() {
        boolean compared = model.comparing().get() && model.comparable();
        since.setVisible(compared);
        compare.setDisable(!model.comparable());
        kinds.forEach(
                (kind, chip) -> chip.setText(texts.get("chip", look.kindWord().apply(kind), model.count(kind))));
        marks.forEach((mark, chip) -> {
            Nodes.show(chip, compared);
            chip.setText(texts.get("chip", texts.get("mark." + mark), model.count(mark)));
            if (!compared) {
                chip.setSelected(false);
            }
        });
    }

    private void update() {
        chips();
        switch (model.state().get()) {
            case FindingsModel.State.Nothing _ -> notices.clear();
            case FindingsModel.State.Loading _ -> notices.later(() -> PageNotice.loading(texts.get("result.loading")));
            case FindingsModel.State.Failed(var problem) -> {
                String title = texts.get("result.not");
                notices.replace(PageNotice.failed(
                        title,
                        ProblemTexts.below(title, title, problem),
                        List.of(
                                Nodes.button(texts.get("again"), model::read, "primary"),
                                notices.details(title, problem))));
            }
            case FindingsModel.State.Ready _, FindingsModel.State.Growing _ -> notices.clear();
        }
        beyond.setText(beyond());
        Nodes.show(beyond, !beyond.getText().isEmpty());
        placeholder();
    }

    private String beyond() {
        return model.state().get() instanceof FindingsModel.State.Growing(long more) && more > 0
                ? texts.get("found.beyond", FindingsModel.MOST_GROWING, more)
                : "";
    }

    private void placeholder() {
        if (!model.visible().isEmpty()) {
            return;
        }
        notices.empty()
                .getChildren()
                .setAll(
                        model.filtered()
                                ? PageNotice.empty(
                                        texts.get("fits.none"),
                                        texts.get("fits.none.text"),
                                        List.of(Nodes.button(texts.get("fits.clear"), this::unfilter)))
                                : none());
    }

    private PageNotice none() {
        return model.state().get() instanceof FindingsModel.State.Growing
                ? PageNotice.empty(texts.get("found.none.yet"), texts.get("found.none.yet.text"), List.of())
                : PageNotice.empty(texts.get("found.none"), texts.get("found.none." + look.id()), List.of());
    }

    private void unfilter() {
        field.clear();
        kinds.forEach((kind, chip) -> {
            chip.setSelected(false);
            model.only(kind, false);
        });
        marks.forEach((mark, chip) -> {
            chip.setSelected(false);
            model.only(mark, false);
        });
    }

    /** The keyboard filters. */
    void find() {
        field.take();
    }

    void closing() {
        memory.save();
    }
}
