package org.reeve.gui.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.ProcessFacts;
import org.reeve.api.processes.ProcessFigures;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessesChanged;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.widget.History;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/**
 * All processes, looked at once a second while somebody sees the page and not otherwise, because the kernel has no signal for
 * what they take. Window's thread only.
 */
final class ProcessesModel {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** So many rows are replaced one by one; more are set at once, which a table does faster. */
    private static final int ONE_BY_ONE = 24;

    private final Calls calls;
    private final Background background;
    private final Map<ProcessId, ProcessFacts> facts = new HashMap<>();
    private final Map<ProcessId, ProcessFigures> figures = new HashMap<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.TABLE);
    private final ObjectProperty<Comparator<? super Line>> order = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Line>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<Object>> chosen = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Loading());
    private final Set<Object> closed = new HashSet<>();
    private Optional<ProcessId> followed = Optional.empty();
    private History processor = new History();
    private History memory = new History();
    private Cancel watching = new Cancel();

    /** What is known. */
    sealed interface State {}

    /** Nothing yet. */
    record Loading() implements State {}

    /** Everything, and it is live; {@code hidden} where this machine hides others' processes. */
    record Ready(boolean hidden) implements State {}

    /** It could not be read, or is not live any more. */
    record Failed(HelperException problem) implements State {}

    ProcessesModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
        text.addListener((_, _, _) -> arrange());
        arrangement.addListener((_, _, _) -> arrange());
        order.addListener((_, _, _) -> arrange());
    }

    /** Looks until stopped; what was seen before is forgotten with the first answer. */
    void start() {
        stop();
        Cancel token = new Cancel();
        watching = token;
        Batch<ProcessesChanged> batch = new Batch<>(background, token, this::apply);
        Cancel _ = background.read(
                _ -> {
                    calls.of(ProcessesRead.class, token, stage -> {}).watch(batch);
                    return token;
                },
                ended -> lost(token, new HelperException(Problem.DISCONNECTED, "The watch ended.")),
                problem -> lost(token, problem));
    }

    void stop() {
        watching.cancel();
    }

    private void lost(Cancel token, HelperException problem) {
        if (token.cancelled()) {
            return;
        }
        token.cancel();
        state.set(new Failed(problem));
        watching = background.after(PAUSE, this::start);
    }

    void apply(List<ProcessesChanged> changes) {
        changes.forEach(this::apply);
        arrange();
    }

    private void apply(ProcessesChanged change) {
        if (change.whole()) {
            facts.clear();
            figures.clear();
        }
        change.gone().forEach(id -> {
            facts.remove(id);
            figures.remove(id);
        });
        change.facts().forEach(one -> facts.put(one.id(), one));
        change.figures().forEach(one -> figures.put(one.id(), one));
        follow(change.at());
        state.set(new Ready(change.hidden()));
    }

    /** The selected one's graphs. A process whose figures stay takes what it took. */
    private void follow(Instant at) {
        followed.map(figures::get).ifPresent(now -> {
            now.rates().ifPresent(rates -> processor.add(at, rates.processor()));
            memory.add(at, (double) now.memory());
        });
    }

    private void arrange() {
        Comparator<? super Line> wished = order.get();
        Comparator<Line> steady =
                Comparator.comparing(line -> line.id().map(ProcessId::pid).orElse(0));
        Comparator<Line> whole = wished == null ? steady : ((Comparator<Line>) wished::compare).thenComparing(steady);
        update(new Lines(this::matches, whole, closed).of(arrangement.get(), all()));
        selected.set(selected.get().flatMap(this::now));
    }

    private void update(List<Line> fresh) {
        List<Integer> differing = new ArrayList<>();
        boolean same = fresh.size() == lines.size();
        for (int i = 0; same && i < fresh.size(); i++) {
            same = fresh.get(i).key().equals(lines.get(i).key());
            if (same && !fresh.get(i).equals(lines.get(i))) {
                differing.add(i);
            }
        }
        if (same && differing.size() <= ONE_BY_ONE) {
            differing.forEach(i -> lines.set(i, fresh.get(i)));
        } else {
            lines.setAll(fresh);
        }
    }

    private Optional<Line> now(Line before) {
        return before.id().isPresent()
                ? before.id().flatMap(this::find).map(Line::of)
                : lines.stream().filter(line -> line.key().equals(before.key())).findFirst();
    }

    /** Every process of which everything is known. */
    List<RunningProcess> all() {
        List<RunningProcess> all = new ArrayList<>(facts.size());
        facts.values().forEach(one -> find(one.id()).ifPresent(all::add));
        return all;
    }

    Optional<RunningProcess> find(ProcessId id) {
        return Optional.ofNullable(facts.get(id))
                .flatMap(known -> Optional.ofNullable(figures.get(id)).map(taken -> new RunningProcess(known, taken)));
    }

    /** Whether every word occurs in what a person sees of a process. */
    private boolean matches(RunningProcess one) {
        String asked = text.get().strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return true;
        }
        ProcessFacts known = one.facts();
        String seen = String.join(
                        " ",
                        Integer.toString(known.id().pid()),
                        known.name(),
                        known.command(),
                        known.user(),
                        known.unit().map(unit -> unit.name()).orElse(""))
                .toLowerCase(Locale.ROOT);
        for (String word : asked.split("\\s+")) {
            if (!seen.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Draws a process's graphs from now on; answers whether it is another one than before. */
    boolean follows(Optional<ProcessId> id) {
        if (id.equals(followed)) {
            return false;
        }
        followed = id;
        processor = new History();
        memory = new History();
        return true;
    }

    /** Shows what is below a row, or nothing of it. */
    void toggle(Object key) {
        if (!closed.remove(key)) {
            closed.add(key);
        }
        arrange();
    }

    /** The chosen processes; those of a chosen unit. */
    List<RunningProcess> targets() {
        List<Line> rows =
                lines.stream().filter(line -> chosen.get().contains(line.key())).toList();
        List<Line> meant = rows.isEmpty() ? selected.get().stream().toList() : rows;
        Set<ProcessId> ids = new LinkedHashSet<>();
        for (Line line : meant) {
            line.id().ifPresentOrElse(ids::add, () -> ids.addAll(members(line)));
        }
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private List<ProcessId> members(Line unit) {
        return all().stream()
                .filter(one -> one.facts().unit().equals(unit.unit()))
                .map(RunningProcess::id)
                .sorted(Comparator.comparingInt(ProcessId::pid))
                .toList();
    }

    /** Selects a process and shows it. */
    void reveal(ProcessId id) {
        text.set("");
        find(id).map(Line::of).ifPresent(line -> selected.set(Optional.of(line)));
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<Arrangement> arrangement() {
        return arrangement;
    }

    ObjectProperty<Comparator<? super Line>> order() {
        return order;
    }

    ObjectProperty<Optional<Line>> selected() {
        return selected;
    }

    ObjectProperty<Set<Object>> chosen() {
        return chosen;
    }

    History processor() {
        return processor;
    }

    History memory() {
        return memory;
    }
}
