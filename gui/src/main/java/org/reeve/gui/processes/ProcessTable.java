package org.reeve.gui.processes;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Squeeze;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** The table of processes. */
final class ProcessTable {
    /** What is taken away where there is no room, in this order; the pane tells it too. */
    private static final List<String> LESSER = List.of("state", "started", "written", "read", "unit");

    private final ProcessWords words;
    private final Texts texts;
    private final ProcessesModel model;

    private ProcessTable(ProcessWords words, ProcessesModel model) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
    }

    static RowTable<Line> of(ProcessWords words, ProcessesModel model, Background background) {
        RowTable<Line> table = new RowTable<>("processes", words.texts().get("table"), model.selected(), Line::key);
        List<TableColumn<Line, ?>> columns = new ProcessTable(words, model).columns();
        table.view().getColumns().addAll(columns);
        Squeeze<Line> squeeze = new Squeeze<>(
                table.view(),
                columns.stream()
                        .filter(column -> LESSER.contains(column.getId()))
                        .sorted(Comparator.comparing(column -> LESSER.indexOf(column.getId())))
                        .toList());
        squeeze.begin();
        table.several(Line::key, model.chosen());
        table.show(model.lines(), model.order(), background);
        // What takes most comes first.
        TableColumn<Line, ?> processor = columns.get(3);
        processor.setSortType(TableColumn.SortType.DESCENDING);
        table.view().getSortOrder().add(processor);
        table.copies(line -> line.process()
                .map(one -> one.id().pid() + "\t" + words.name(one) + "\t" + words.command(one.facts()))
                .orElseGet(() -> words.name(line)));
        table.view().addEventHandler(KeyEvent.KEY_PRESSED, event -> twist(event, model));
        return table;
    }

    /** ← closes a row, → opens it. */
    private static void twist(KeyEvent event, ProcessesModel model) {
        boolean open = event.getCode() == KeyCode.RIGHT;
        if (open || event.getCode() == KeyCode.LEFT) {
            model.lines().stream()
                    .filter(line -> model.selected()
                            .get()
                            .filter(one -> one.key().equals(line.key()))
                            .isPresent())
                    .filter(line -> line.below() && line.open() != open)
                    .findFirst()
                    .ifPresent(line -> model.toggle(line.key()));
        }
    }

    private List<TableColumn<Line, ?>> columns() {
        return List.of(
                column(
                        "pid",
                        54,
                        Comparator.comparing(
                                line -> line.id().map(id -> id.pid()).orElse(0)),
                        words::pid),
                name(),
                column("user", 74, byText(words::user), words::user),
                column(
                        "processor",
                        70,
                        Comparator.comparing(line -> line.sums().processor().orElse(-1)),
                        line -> words.processor(line.sums().processor()),
                        this::unmeasured),
                column(
                        "memory",
                        74,
                        Comparator.comparing(line -> line.sums().memory()),
                        line -> words.memory(line.sums().memory())),
                column(
                        "read",
                        84,
                        Comparator.comparing(line -> line.sums().read().orElse(-1L)),
                        line -> words.rate(line.sums().read()),
                        this::untold),
                column(
                        "written",
                        88,
                        Comparator.comparing(line -> line.sums().written().orElse(-1L)),
                        line -> words.rate(line.sums().written()),
                        this::untold),
                column("unit", 120, byText(words::unit), words::unit),
                column("state", 76, byText(words::state), words::state),
                column(
                        "started",
                        74,
                        Comparator.comparing(line ->
                                line.process().map(one -> one.id().startTicks()).orElse(0L)),
                        words::started));
    }

    private String unmeasured(Line line) {
        return line.sums().processor().isPresent() ? "" : texts.get("unmeasured");
    }

    /** Why there is no rate: it was not measured yet, or the kernel keeps it. */
    private String untold(Line line) {
        if (line.sums().read().isPresent()) {
            return "";
        }
        boolean kept =
                line.process().filter(one -> one.figures().io().isEmpty()).isPresent();
        return texts.get(kept ? "untold" : "unmeasured");
    }

    private TableColumn<Line, Line> name() {
        Consumer<Object> toggle = model::toggle;
        TableColumn<Line, Line> column = column("name", 170, byText(words::name), words::name);
        column.setCellFactory(_ -> new NameCell(words, toggle));
        return column;
    }

    private static Comparator<Line> byText(Function<Line, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private TableColumn<Line, Line> column(
            String id, double width, Comparator<Line> order, Function<Line, String> text) {
        return column(id, width, order, text, text);
    }

    private TableColumn<Line, Line> column(
            String id, double width, Comparator<Line> order, Function<Line, String> text, Function<Line, String> more) {
        TableColumn<Line, Line> column = RowTable.column(id, texts.get("column." + id), line -> line, width, width);
        column.setComparator(order);
        column.setCellFactory(_ -> cell(id, text, more));
        return column;
    }

    private static TableCell<Line, Line> cell(String id, Function<Line, String> text, Function<Line, String> more) {
        boolean figure =
                switch (id) {
                    case "processor", "memory", "read", "written", "pid" -> true;
                    default -> false;
                };
        return new LineCell(figure ? "number" : "muted", text, more);
    }
}
