package org.reeve.gui.services;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The columns that are chosen by the table's menu, what a unit uses, and those that timers and sockets have. */
final class MoreColumns {
    private static final String SHOWN = "services.columns.more";

    private final Texts texts;
    private final PageContext context;
    private final ServicesModel model;
    private final TableView<UnitRow> view;
    private final UsageModel usage;
    private final TimesModel times;
    private final List<TableColumn<UnitRow, ?>> used;
    private final List<TableColumn<UnitRow, ?>> ofTimers;
    private final List<TableColumn<UnitRow, ?>> ofSockets;

    MoreColumns(Texts texts, PageContext context, ServicesModel model, TableView<UnitRow> view) {
        this.texts = texts;
        this.context = context;
        this.model = model;
        this.view = view;
        this.usage = new UsageModel(context.calls(), context.background(), this::inView);
        this.times = new TimesModel(context.calls(), context.background());
        this.used = List.of(
                used("memory", 82, use -> use.memoryBytes().map(Texts::bytes)),
                used("tasks", 56, use -> use.tasks().map(count -> Long.toString(count))),
                used("cpu", 66, use -> use.cpuPercent().map(MoreColumns::percent)),
                used("read", 90, use -> use.readPerSecond().map(this::perSecond)),
                used("written", 90, use -> use.writtenPerSecond().map(this::perSecond)));
        this.ofTimers =
                List.of(timed("next", times -> times.next().map(this::ahead)), timed("last", times -> times.last()
                        .map(MoreColumns::moment)));
        this.ofSockets = List.of(listens());
        Stream.of(used, ofTimers, ofSockets).flatMap(List::stream).forEach(column -> column.setVisible(false));
        Stream.of(ofTimers, ofSockets, used).forEach(view.getColumns()::addAll);
        view.setTableMenuButtonVisible(true);
    }

    /** Shows what was chosen, and follows the choice and the chip. */
    void start() {
        context.memory()
                .get(SHOWN)
                .map(text -> Arrays.stream(text.split(",")).collect(Collectors.toSet()))
                .ifPresent(this::choose);
        used.forEach(column -> column.visibleProperty().addListener((_, _, _) -> want()));
        want();
        model.filter().addListener((_, _, now) -> follow(now));
        follow(model.filter().get());
        model.list(Scope.SYSTEM).onTouched(times::touched);
    }

    private void choose(Set<String> ids) {
        chosen().forEach(column -> column.setVisible(ids.contains(column.getId())));
    }

    /** The columns that a person chooses; names are always shown, and the chip decides over the others. */
    private Stream<TableColumn<UnitRow, ?>> chosen() {
        return view.getColumns().stream()
                .filter(column -> !column.getId().equals("unit"))
                .filter(column -> !ofTimers.contains(column) && !ofSockets.contains(column));
    }

    private void want() {
        usage.wanted(used.stream().anyMatch(TableColumn::isVisible));
    }

    private void follow(Filter chip) {
        ofTimers.forEach(column -> column.setVisible(chip == Filter.TIMERS));
        ofSockets.forEach(column -> column.setVisible(chip == Filter.SOCKETS));
        times.want(
                switch (chip) {
                    case TIMERS -> Optional.of(UnitType.TIMER);
                    case SOCKETS -> Optional.of(UnitType.SOCKET);
                    case SERVICES, FAILED, RUNNING, USER, ALL -> Optional.empty();
                });
    }

    /** The page is shown, or not. */
    void shown(boolean now) {
        usage.shown(now);
        if (now) {
            follow(model.filter().get());
        } else {
            times.want(Optional.empty());
        }
    }

    void save() {
        context.memory()
                .put(
                        SHOWN,
                        chosen().filter(TableColumn::isVisible)
                                .map(TableColumn::getId)
                                .collect(Collectors.joining(",")));
    }

    /** The rows that can be seen. */
    private List<UnitRow.Key> inView() {
        if (!(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return List.of();
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        int end = Math.min(last.getIndex() + 1, view.getItems().size());
        return IntStream.range(Math.max(0, first.getIndex()), end)
                .mapToObj(view.getItems()::get)
                .filter(row -> row.unit().isPresent())
                .map(UnitRow::key)
                .toList();
    }

    private TableColumn<UnitRow, String> used(String id, double width, Function<Usage, Optional<String>> figure) {
        TableColumn<UnitRow, String> column = column(id, width);
        column.setCellValueFactory(cell -> usage.of(cell.getValue().key())
                .map(known -> known.flatMap(figure).orElse("")));
        column.setCellFactory(one -> new FigureCell(texts.get("column.unaccounted")));
        // Only what is in view is known, so that it cannot be sorted by.
        column.setSortable(false);
        return column;
    }

    private TableColumn<UnitRow, String> timed(String id, Function<TimerTimes, Optional<String>> moment) {
        TableColumn<UnitRow, String> column = column(id, 132);
        column.setCellValueFactory(cell -> Bindings.createStringBinding(
                () -> timer(cell.getValue().name()).flatMap(moment).orElse(""), times.timers()));
        column.setCellFactory(one -> new FigureCell(texts.get("column." + id + ".none")));
        column.setSortable(false);
        return column;
    }

    private Optional<TimerTimes> timer(UnitName unit) {
        return Optional.ofNullable(times.timers().get().get(unit));
    }

    private TableColumn<UnitRow, String> listens() {
        TableColumn<UnitRow, String> column = column("listens", 200);
        column.setCellValueFactory(cell -> Bindings.createStringBinding(
                () -> Optional.ofNullable(
                                times.sockets().get().get(cell.getValue().name()))
                        .map(socket -> SafeText.line(String.join(", ", socket.listens())))
                        .orElse(""),
                times.sockets()));
        column.setCellFactory(one -> new FigureCell(texts.get("column.listens.none")));
        column.setSortable(false);
        return column;
    }

    private TableColumn<UnitRow, String> column(String id, double width) {
        TableColumn<UnitRow, String> column = new TableColumn<>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        return column;
    }

    private static String percent(double percent) {
        return String.format(Locale.getDefault(), percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    private String perSecond(double bytes) {
        return texts.get("column.per.second", Texts.bytes(Math.round(bytes)));
    }

    private String ahead(Instant next) {
        Duration span = Duration.between(Instant.now(), next);
        return span.isNegative() ? texts.get("column.next.now") : texts.get("column.next.in", Texts.span(span));
    }

    private static String moment(Instant moment) {
        var local = moment.atZone(ZoneId.systemDefault());
        boolean today = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return DateTimeFormatter.ofPattern(today ? "HH:mm:ss" : "yyyy-MM-dd HH:mm", Locale.ROOT)
                .format(local);
    }
}
