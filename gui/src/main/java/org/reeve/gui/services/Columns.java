package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Squeeze;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.work.Memory;

/** The table's columns: which there are in each view, and in each which are shown, how wide, in which order, by which it is sorted. */
final class Columns {
    private static final String SHOWN = ".columns.more";

    /** Without it a row says nothing. */
    private static final String NAME = "unit";

    /** Names of timers are long, and what they start mostly has the same. */
    private static final double TIMER_NAME = 236;

    private static final List<String> LESSER = List.of("starts", "schedule");

    private final Memory memory;
    private final ServicesModel model;
    private final TableView<UnitRow> table;
    private final TimesModel times;
    private final Clock clock;
    private final UsageColumns usage;
    private final ObservableValue<Boolean> seen;
    private final Map<View, List<TableColumn<UnitRow, ?>>> columns = new EnumMap<>(View.class);
    private final Squeeze<UnitRow> squeeze;
    private View view = View.UNITS;
    private Scope scope = Scope.SYSTEM;
    private boolean shown;

    /** {@code seen} tells whether the window can be looked at. */
    Columns(
            UnitWords words,
            PageContext context,
            ServicesModel model,
            TimesModel times,
            TableView<UnitRow> table,
            ObservableValue<Boolean> seen) {
        this.memory = context.memory();
        this.model = model;
        this.times = times;
        this.table = table;
        this.seen = seen;
        this.clock = new Clock(context.background());
        this.usage = new UsageColumns(words.texts(), context, table);
        columns.put(View.UNITS, joined(List.copyOf(table.getColumns()), usage.all()));
        List<TableColumn<UnitRow, ?>> timers = others(words, new TimerColumns(words, model, times, clock.now()).all());
        timers.getFirst().setMinWidth(TIMER_NAME);
        columns.put(View.TIMERS, timers);
        this.squeeze = new Squeeze<>(
                table,
                timers.stream()
                        .filter(column -> LESSER.contains(column.getId()))
                        .sorted(Comparator.comparing(column -> LESSER.indexOf(column.getId())))
                        .toList());
        columns.put(View.SOCKETS, others(words, new SocketColumns(words.texts(), model, times).all()));
        table.setTableMenuButtonVisible(true);
    }

    /** The unit first; what all units have can be chosen besides. */
    private static List<TableColumn<UnitRow, ?>> others(UnitWords words, List<TableColumn<UnitRow, ?>> own) {
        List<TableColumn<UnitRow, ?>> common = UnitTable.columns(words);
        TableColumn<UnitRow, ?> unit = common.getFirst();
        unit.setPrefWidth(156);
        unit.setMinWidth(110);
        List<TableColumn<UnitRow, ?>> more = common.subList(1, common.size());
        more.forEach(column -> column.setVisible(false));
        return joined(joined(List.of(unit), own), more);
    }

    private static List<TableColumn<UnitRow, ?>> joined(
            List<TableColumn<UnitRow, ?>> first, List<TableColumn<UnitRow, ?>> then) {
        List<TableColumn<UnitRow, ?>> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /** Shows what was chosen, and follows the choice, the chip and the filters. */
    void start() {
        view = View.of(model.filter().get(), model.narrowing().get());
        place();
        model.filter().addListener((_, _, _) -> follow());
        model.narrowing().addListener((_, _, _) -> follow());
        times.onRead(this::again);
        for (Scope one : Scope.values()) {
            model.list(one).onTouched(unit -> times.touched(one, unit));
        }
        seen.addListener((_, _, _) -> tick());
    }

    private void follow() {
        View next = View.of(model.filter().get(), model.narrowing().get());
        Scope whose = model.filter().get().scope();
        if (next != view) {
            save();
            view = next;
            place();
        } else if (whose == scope) {
            return;
        }
        scope = whose;
        read();
    }

    private void place() {
        List<TableColumn<UnitRow, ?>> now = Objects.requireNonNull(columns.get(view), view.name());
        table.getColumns().setAll(now);
        memory.get(prefix() + SHOWN)
                .map(text -> Arrays.stream(text.split(",")).collect(Collectors.toSet()))
                .ifPresent(ids -> choose(now, ids));
        // By the second one, where it is when a timer runs next.
        table.getSortOrder().setAll(List.of(view == View.TIMERS ? now.get(1) : now.getFirst()));
        new TableMemory<>(memory, prefix(), table).restore();
        squeeze.begin();
        usage.want();
        tick();
    }

    private static void choose(List<TableColumn<UnitRow, ?>> columns, Set<String> ids) {
        columns.stream()
                .filter(column -> !column.getId().equals(NAME))
                .forEach(column -> column.setVisible(ids.contains(column.getId())));
    }

    private String prefix() {
        return view == View.UNITS ? "services" : "services." + view.name().toLowerCase(Locale.ROOT);
    }

    /** What the cells and the order are made from is another. */
    private void again() {
        table.sort();
        table.refresh();
    }

    private void read() {
        if (shown) {
            times.want(view, scope);
        }
    }

    /** A countdown goes only while it is looked at. */
    private void tick() {
        clock.run(shown && view == View.TIMERS && seen.getValue());
    }

    /** The page is shown, or not. */
    void shown(boolean now) {
        shown = now;
        scope = model.filter().get().scope();
        usage.shown(now);
        if (now) {
            read();
        } else {
            times.stop();
        }
        tick();
    }

    void save() {
        Stream<TableColumn<UnitRow, ?>> chosen = table.getColumns().stream()
                .filter(column -> squeeze.chosen(column) && !column.getId().equals(NAME));
        memory.put(prefix() + SHOWN, chosen.map(TableColumn::getId).collect(Collectors.joining(",")));
        new TableMemory<>(memory, prefix(), table).save();
    }
}
