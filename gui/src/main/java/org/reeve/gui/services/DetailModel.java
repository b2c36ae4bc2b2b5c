package org.reeve.gui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Relation;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;

/** Everything about the selected unit. Window's thread only. */
final class DetailModel {
    private static final int TAIL_LINES = 20;
    private static final Set<Relation> NEEDS = Set.of(Relation.REQUIRES, Relation.REQUISITE, Relation.BINDS_TO);
    private static final Duration SETTLE = Duration.ofMillis(150);

    /** What was read, or why not. */
    sealed interface Read<T> {
        /** Nothing is selected, or it is being read for the first time. */
        record Waiting<T>() implements Read<T> {}

        /** It was read. */
        record Known<T>(T value) implements Read<T> {}

        /** It could not be read. */
        record Failed<T>(HelperException problem) implements Read<T> {}
    }

    /**
     * What explains that a start did not work.
     *
     * @param log the last lines of its log
     * @param needed what it needs and has failed
     */
    record Aftermath(List<LogLine> log, List<UnitName> needed) {
        static final Aftermath NONE = new Aftermath(List.of(), List.of());

        Aftermath {
            log = List.copyOf(log);
            needed = List.copyOf(needed);
        }
    }

    private final Calls calls;
    private final Background background;
    private final Permits permits;
    private final ReadOnlyObjectWrapper<Optional<UnitRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Read<UnitDetail>> detail = new ReadOnlyObjectWrapper<>(new Read.Waiting<>());
    private final ReadOnlyObjectWrapper<Aftermath> aftermath = new ReadOnlyObjectWrapper<>(Aftermath.NONE);
    private final ReadOnlyObjectWrapper<Optional<UnitName>> runs = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Deed, Permit>> permit = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Deed> pointed = new SimpleObjectProperty<>(Deeds.RESTART);
    private final LogModel log;
    private final List<Consumer<UnitRow>> aspects = new ArrayList<>();
    private Cancel reading = new Cancel();
    private Cancel settling = new Cancel();
    private Optional<UnitRow.Key> explained = Optional.empty();

    DetailModel(Calls calls, Background background, Permits permits) {
        this.calls = calls;
        this.background = background;
        this.permits = permits;
        this.log = new LogModel(calls, background);
    }

    ReadOnlyObjectProperty<Optional<UnitRow>> row() {
        return row.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Read<UnitDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Its log. */
    LogModel log() {
        return log;
    }

    /** What explains a failure, where it was asked for. */
    ReadOnlyObjectProperty<Aftermath> aftermath() {
        return aftermath.getReadOnlyProperty();
    }

    /** What it starts, where it is a timer. */
    ReadOnlyObjectProperty<Optional<UnitName>> runs() {
        return runs.getReadOnlyProperty();
    }

    /** What each action would need. */
    ReadOnlyObjectProperty<Map<Deed, Permit>> permit() {
        return permit.getReadOnlyProperty();
    }

    /** The action whose command is shown: the one with the focus or under the pointer. */
    ObjectProperty<Deed> pointed() {
        return pointed;
    }

    Optional<UnitDetail> known() {
        return detail.get() instanceof Read.Known<UnitDetail>(UnitDetail value) ? Optional.of(value) : Optional.empty();
    }

    boolean shows(UnitRow.Key unit) {
        return row.get().map(UnitRow::key).equals(Optional.of(unit));
    }

    /** Shows a unit; the same unit again keeps what is shown while it is read anew. */
    void show(Optional<UnitRow> next) {
        boolean same = next.map(UnitRow::key).equals(row.get().map(UnitRow::key));
        Optional<UnitRow> before = row.get();
        row.set(next);
        if (!same) {
            detail.set(new Read.Waiting<>());
            aftermath.set(Aftermath.NONE);
            explained = Optional.empty();
            runs.set(Optional.empty());
            log.show(next.map(UnitRow::key));
            next.ifPresent(this::guess);
            read();
        } else if (!before.equals(next)) {
            settle();
        }
    }

    /** systemd said something about a unit. */
    void touched(UnitName name) {
        if (row.get().filter(shown -> shown.name().equals(name)).isPresent()) {
            settle();
        }
    }

    /** Hears which unit is read, at first and again. */
    void onReading(Consumer<UnitRow> listener) {
        aspects.add(listener);
    }

    /** Asks something more about units; nobody hears the answer once the token is cancelled. */
    <T> Cancel ask(Function<ServicesRead, T> question, Consumer<T> shown, Consumer<HelperException> failed) {
        return background.read(cancel -> question.apply(reader(cancel)), shown, failed);
    }

    /** Reads again, now. */
    void read() {
        reading.cancel();
        row.get().ifPresent(this::read);
    }

    /** A unit that restarts says so several times; one reading after the last is enough. */
    private void settle() {
        settling.cancel();
        settling = background.after(SETTLE, this::read);
    }

    private void read(UnitRow shown) {
        Cancel all = new Cancel();
        Cancel one = background.read(
                cancel -> reader(all).get(shown.scope(), shown.name()),
                value -> detail.set(new Read.Known<>(value)),
                problem -> detail.set(new Read.Failed<>(problem)));
        Cancel two = askPermits(shown);
        all.onCancel(one::cancel);
        all.onCancel(two::cancel);
        if (shown.type() == UnitType.TIMER) {
            all.onCancel(askRuns(shown, all)::cancel);
        }
        reading = all;
        aspects.forEach(aspect -> aspect.accept(shown));
    }

    private Cancel askRuns(UnitRow shown, Cancel all) {
        return background.read(
                cancel -> {
                    List<UnitName> started = new ArrayList<>();
                    reader(all).dependencies(shown.scope(), shown.name(), link -> {
                        if (link.relation() == Relation.TRIGGERS) {
                            started.add(link.unit().name());
                        }
                    });
                    return started.stream().findFirst();
                },
                runs::set,
                problem -> runs.set(Optional.empty()));
    }

    /** Reads what explains that something did not work, once, until it is forgotten. */
    void explain(UnitRow.Key unit) {
        if (explained.equals(Optional.of(unit))) {
            return;
        }
        explained = Optional.of(unit);
        Cancel _ = background.read(
                cancel -> look(unit, reader(cancel)),
                found -> {
                    if (explained.equals(Optional.of(unit))) {
                        aftermath.set(found);
                    }
                },
                problem -> aftermath.set(Aftermath.NONE));
    }

    private static Aftermath look(UnitRow.Key unit, ServicesRead read) {
        List<UnitName> needed = new ArrayList<>();
        read.dependencies(unit.scope(), unit.name(), link -> {
            if (NEEDS.contains(link.relation()) && link.unit().active() == ActiveState.FAILED) {
                needed.add(link.unit().name());
            }
        });
        return new Aftermath(read.log(unit.scope(), unit.name(), TAIL_LINES), needed);
    }

    /** Something was done anew: what explained it before does not any more. */
    void forget() {
        explained = Optional.empty();
        aftermath.set(Aftermath.NONE);
    }

    private ServicesRead reader(Cancel cancel) {
        return calls.of(ServicesRead.class, cancel, stage -> {});
    }

    /** Locking, unlocking and the root helper's start and end change what the buttons need. */
    void rightsChanged() {
        row.get().ifPresent(shown -> {
            Cancel _ = askPermits(shown);
        });
    }

    private void guess(UnitRow shown) {
        Map<Deed, Permit> guessed = new HashMap<>();
        calls(shown).forEach((call, deed) -> guessed.put(deed, permits.guess(call)));
        permit.set(guessed);
    }

    private Cancel askPermits(UnitRow shown) {
        Map<Call, Deed> deeds = calls(shown);
        return permits.ask(List.copyOf(deeds.keySet()), answers -> {
            if (shows(shown.key())) {
                Map<Deed, Permit> known = new HashMap<>();
                answers.forEach((call, answer) -> known.put(deeds.getOrDefault(call, Deeds.START), answer));
                permit.set(known);
            }
        });
    }

    private static Map<Call, Deed> calls(UnitRow shown) {
        Map<Call, Deed> all = new LinkedHashMap<>();
        Deeds.ALL.forEach(deed -> all.put(deed.call(shown.scope(), shown.name()), deed));
        return all;
    }
}
