package org.reeve.gui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;

/** Everything about the selected unit. Window's thread only. */
final class DetailModel {
    private static final int LOG_LINES = 200;
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

    private final Calls calls;
    private final Background background;
    private final Permits permits;
    private final ReadOnlyObjectWrapper<Optional<UnitRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Read<UnitDetail>> detail = new ReadOnlyObjectWrapper<>(new Read.Waiting<>());
    private final ReadOnlyObjectWrapper<Read<List<LogLine>>> log = new ReadOnlyObjectWrapper<>(new Read.Waiting<>());
    private final ReadOnlyObjectWrapper<Map<UnitAction, Permit>> permit = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<UnitAction> pointed = new SimpleObjectProperty<>(UnitAction.RESTART);
    private final List<Consumer<UnitRow>> aspects = new ArrayList<>();
    private Cancel reading = new Cancel();
    private Cancel settling = new Cancel();

    DetailModel(Calls calls, Background background, Permits permits) {
        this.calls = calls;
        this.background = background;
        this.permits = permits;
    }

    ReadOnlyObjectProperty<Optional<UnitRow>> row() {
        return row.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Read<UnitDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Read<List<LogLine>>> log() {
        return log.getReadOnlyProperty();
    }

    /** What each action would need. */
    ReadOnlyObjectProperty<Map<UnitAction, Permit>> permit() {
        return permit.getReadOnlyProperty();
    }

    /** The action whose command is shown: the one with the focus or under the pointer. */
    ObjectProperty<UnitAction> pointed() {
        return pointed;
    }

    Optional<UnitDetail> known() {
        return detail.get() instanceof Read.Known<UnitDetail>(UnitDetail value) ? Optional.of(value) : Optional.empty();
    }

    /** Shows a unit; the same unit again keeps what is shown while it is read anew. */
    void show(Optional<UnitRow> next) {
        boolean same = next.map(UnitRow::key).equals(row.get().map(UnitRow::key));
        Optional<UnitRow> before = row.get();
        row.set(next);
        if (!same) {
            detail.set(new Read.Waiting<>());
            log.set(new Read.Waiting<>());
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
        Cancel two = background.read(
                cancel -> reader(all).log(shown.scope(), shown.name(), LOG_LINES),
                lines -> log.set(new Read.Known<>(lines)),
                problem -> log.set(new Read.Failed<>(problem)));
        Cancel three = askPermits(shown);
        all.onCancel(one::cancel);
        all.onCancel(two::cancel);
        all.onCancel(three::cancel);
        reading = all;
        aspects.forEach(aspect -> aspect.accept(shown));
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
        Map<UnitAction, Permit> guessed = new EnumMap<>(UnitAction.class);
        calls(shown).forEach((call, action) -> guessed.put(action, permits.guess(call)));
        permit.set(guessed);
    }

    private Cancel askPermits(UnitRow shown) {
        Map<Call, UnitAction> actions = calls(shown);
        return permits.ask(List.copyOf(actions.keySet()), answers -> {
            if (row.get().map(UnitRow::key).equals(Optional.of(shown.key()))) {
                Map<UnitAction, Permit> known = new EnumMap<>(UnitAction.class);
                answers.forEach((call, answer) -> known.put(actions.getOrDefault(call, UnitAction.START), answer));
                permit.set(known);
            }
        });
    }

    private static Map<Call, UnitAction> calls(UnitRow shown) {
        Map<Call, UnitAction> all = new LinkedHashMap<>();
        for (UnitAction action : UnitAction.values()) {
            all.put(ServicesCommands.call(shown.scope(), action, shown.name()), action);
        }
        return all;
    }
}
