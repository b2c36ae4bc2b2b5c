package org.reeve.gui.logs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.work.Background;

/**
 * The table of entries. It shows the rows that are held, asks for more where somebody scrolls, and keeps its place and its
 * selection when rows come or go before those that are looked at.
 */
final class LogTable implements Pager.Listener {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double WIDEST = 1.6;
    private static final int NEAR = 400;
    private static final int MOST_COPIED = 10_000;

    private final LogWords words;
    private final LogsModel model;
    private final Pager pager;
    private final FollowModel follow;
    private final Background background;
    private final TableView<LogRow> view = new TableView<>();
    private Optional<VirtualFlow<?>> flow = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private boolean restoring;
    private boolean toEnd;
    private boolean looking;

    /** Where the table is: the number of the first row that is seen, how far it is off, and which rows are selected. */
    private record Place(long first, double offset, List<Long> selected, long focused, boolean top) {}

    LogTable(LogWords words, LogsModel model, FollowModel follow, Background background) {
        this.words = words;
        this.model = model;
        this.pager = model.pager();
        this.follow = follow;
        this.background = background;
        view.setId("log-rows");
        view.getStyleClass().add("log-table");
        view.setAccessibleText(words.texts().get("table"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setTableMenuButtonVisible(true);
        view.getColumns().addAll(columns());
        view.setItems(pager.rows());
        wire();
    }

    private List<TableColumn<LogRow, ?>> columns() {
        return List.of(
                column("time", 124, 70, true, () -> LogCell.plain("time", row -> words.time(row.time()))),
                column(
                        "source",
                        140,
                        70,
                        true,
                        () -> LogCell.lettered("source", words::source, row -> words.letter(row.priority()))),
                column(
                        "unit",
                        140,
                        60,
                        false,
                        () -> LogCell.plain(
                                "muted", row -> row.unit().map(words::unit).orElse("—"))),
                column(
                        "pid",
                        70,
                        50,
                        false,
                        () -> LogCell.plain(
                                "muted", row -> row.pid().map(String::valueOf).orElse("—"))),
                column("message", 560, 120, true, () -> LogCell.plain("message", words::line)));
    }

    private TableColumn<LogRow, LogRow> column(
            String id, double width, double least, boolean shown, Supplier<LogCell> cell) {
        TableColumn<LogRow, LogRow> column =
                RowTable.column(id, words.texts().get("column." + id), Function.identity(), width, least);
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setReorderable(true);
        column.setVisible(shown);
        column.setMaxWidth(id.equals("message") ? Double.MAX_VALUE : width * WIDEST);
        return column;
    }

    TableView<LogRow> view() {
        return view;
    }

    private void wire() {
        pager.listen(this);
        view.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !restoring) {
                model.selected().set(Optional.of(row));
            }
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.skinProperty().addListener((_, _, _) -> background.show(this::found));
        pager.rows().addListener((ListChangeListener<LogRow>) change -> lookSoon());
    }

    private void found() {
        if (flow.isEmpty() && view.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = Optional.of(found);
            // Its rows are only laid out after it has moved.
            found.positionProperty().addListener((_, _, _) -> lookSoon());
            found.heightProperty().addListener((_, _, _) -> lookSoon());
        }
        look();
    }

    private void lookSoon() {
        if (!looking) {
            looking = true;
            background.show(() -> {
                looking = false;
                view.layout();
                look();
            });
        }
    }

    /** Looks where the table is: near an end more rows are read; at the top new ones may appear. */
    private void look() {
        flow.ifPresent(seen -> {
            IndexedCell<?> first = seen.getFirstVisibleCell();
            IndexedCell<?> last = seen.getLastVisibleCell();
            if (restoring || first == null || last == null || view.getItems().isEmpty()) {
                return;
            }
            follow.atTop().set(atTop(first));
            if (last.getIndex() > pager.rows().size() - NEAR) {
                pager.older();
            }
            if (first.getIndex() < NEAR) {
                pager.newer();
            }
        });
    }

    private static boolean atTop(IndexedCell<?> first) {
        return first.getIndex() == 0 && first.getLayoutY() > -first.getHeight() / 2;
    }

    @Override
    public void beforeMove() {
        restoring = true;
        RowWindow rows = pager.rows();
        IndexedCell<?> first = flow.map(VirtualFlow::getFirstVisibleCell).orElse(null);
        place = Optional.of(new Place(
                rows.number(first == null ? 0 : first.getIndex()),
                first == null ? 0 : first.getLayoutY(),
                view.getSelectionModel().getSelectedIndices().stream()
                        .map(rows::number)
                        .toList(),
                rows.number(view.getFocusModel().getFocusedIndex()),
                first == null || atTop(first)));
    }

    @Override
    public void afterMove() {
        place.ifPresent(before -> {
            select(before);
            stay(before);
        });
        place = Optional.empty();
        restoring = false;
    }

    private void select(Place before) {
        RowWindow rows = pager.rows();
        int[] indices = before.selected().stream()
                .mapToInt(number -> (int) (number - rows.number(0)))
                .filter(index -> index >= 0 && index < rows.size())
                .toArray();
        boolean same = view.getSelectionModel().getSelectedIndices().stream()
                .map(rows::number)
                .toList()
                .equals(before.selected());
        if (!same) {
            view.getSelectionModel().clearSelection();
            if (indices.length > 0) {
                view.getSelectionModel().selectIndices(indices[0], indices);
            }
        }
        long focused = before.focused() - rows.number(0);
        if (focused >= 0 && focused < rows.size()) {
            view.getFocusModel().focus((int) focused);
        }
    }

    /** What was looked at is still looked at; at the top that is what is newest. */
    private void stay(Place before) {
        flow.ifPresent(seen -> {
            if (before.top() && pager.front()) {
                view.scrollTo(0);
                return;
            }
            view.layout();
            seen.scrollToTop(Math.clamp(
                    before.first() - pager.rows().number(0),
                    0,
                    Math.max(0, pager.rows().size() - 1)));
            seen.scrollPixels(-before.offset());
        });
    }

    /** Other rows are there: the one that was selected is selected again where it is among them. */
    @Override
    public void read() {
        Optional<Integer> found = model.selected()
                .get()
                .map(row -> pager.rows().find(row.place()))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt);
        restoring = true;
        view.getSelectionModel().clearSelection();
        found.ifPresent(index -> view.getSelectionModel().clearAndSelect(index));
        restoring = false;
        boolean around = model.aside().get().isPresent();
        if (toEnd) {
            view.scrollTo(Math.max(0, pager.rows().size() - 1));
            view.getSelectionModel().clearAndSelect(pager.rows().size() - 1);
        } else {
            view.scrollTo(around ? Math.max(0, found.orElse(0) - 6) : 0);
        }
        toEnd = false;
        lookSoon();
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
        } else if (event.getCode() == KeyCode.HOME && !event.isShiftDown()) {
            toNewest();
        } else if (event.getCode() == KeyCode.END && !event.isShiftDown()) {
            toOldest();
        } else {
            return;
        }
        event.consume();
    }

    /** Goes to the newest row, which may have to be read again. */
    void toNewest() {
        if (pager.front() && !pager.rows().isEmpty()) {
            view.scrollTo(0);
            view.getSelectionModel().clearAndSelect(0);
            lookSoon();
        } else {
            model.read(new Start.First());
        }
    }

    /** Goes to the oldest row; those between are not read. */
    private void toOldest() {
        if (pager.end() && !pager.rows().isEmpty()) {
            view.scrollTo(pager.rows().size() - 1);
            view.getSelectionModel().clearAndSelect(pager.rows().size() - 1);
        } else {
            toEnd = true;
            model.read(new Start.Last());
        }
    }

    /** The selected rows, in the order of the table. */
    List<LogRow> selected() {
        return view.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .limit(MOST_COPIED)
                .map(pager.rows()::get)
                .toList();
    }

    /** Copies the selected rows, oldest first as a log is read elsewhere. */
    void copy() {
        List<LogRow> rows = selected();
        if (!rows.isEmpty()) {
            List<LogRow> oldestFirst = model.order().get() == LogOrder.NEWEST_FIRST ? rows.reversed() : rows;
            Nodes.copy(String.join("\n", oldestFirst.stream().map(words::copied).toList()));
        }
    }

    /** Gives every row what it needs besides, such as a menu. */
    void rows(Function<TableRow<LogRow>, TableRow<LogRow>> dress) {
        view.setRowFactory(_ -> dress.apply(new TableRow<>() {
            @Override
            protected void updateItem(LogRow row, boolean empty) {
                super.updateItem(row, empty);
                setAccessibleText(empty || row == null ? null : words.spoken(row));
            }
        }));
    }

    /** Puts the keyboard into the table, on a row. */
    void focus() {
        view.requestFocus();
        if (view.getSelectionModel().isEmpty() && !view.getItems().isEmpty()) {
            view.getSelectionModel().selectFirst();
        }
    }
}
