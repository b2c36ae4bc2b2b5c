package org.reeve.gui.services;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.api.Cancel;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitUsage;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** The units that are chosen together, by their names, and what they use and can be done to all of them. Window's thread only. */
final class SeveralModel {
    private static final Duration SETTLE = Duration.ofMillis(200);
    private static final int MOST_USAGE = 200;
    /** Whether a unit can be reloaded is asked of each, and of more of them nobody wants that. */
    private static final int MOST_RELOADED = 100;

    /** What they use together; {@code units} are those that the system accounts for. */
    record Sums(long memoryBytes, long tasks, int units) {
        static final Sums NONE = new Sums(0, 0, 0);
        /** Not read yet. */
        static final Sums UNREAD = new Sums(0, 0, -1);
    }

    private final Calls calls;
    private final Background background;
    private final Function<UnitRow.Key, Optional<UnitRow>> find;
    private final RoundModel rounds;
    private final ObjectProperty<Set<UnitRow.Key>> chosen = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<Sums> sums = new ReadOnlyObjectWrapper<>(Sums.UNREAD);
    private final ReadOnlyBooleanWrapper reloadable = new ReadOnlyBooleanWrapper();
    private Cancel settling = new Cancel();
    private Cancel reading = new Cancel();
    private Cancel asking = new Cancel();

    SeveralModel(Calls calls, Background background, Function<UnitRow.Key, Optional<UnitRow>> find, RoundModel rounds) {
        this.calls = calls;
        this.background = background;
        this.find = find;
        this.rounds = rounds;
        chosen.addListener((_, _, now) -> {
            sums.set(Sums.UNREAD);
            reloadable.set(false);
            settle(now);
        });
        rounds.round().addListener((_, _, _) -> settle(chosen.get()));
    }

    /** By name, so that they stay chosen while their rows change or are filtered out. */
    ObjectProperty<Set<UnitRow.Key>> chosen() {
        return chosen;
    }

    /** Whether a unit is one of several that are chosen. */
    boolean chosen(UnitRow.Key unit) {
        return chosen.get().size() > 1 && chosen.get().contains(unit);
    }

    ReadOnlyObjectProperty<Sums> sums() {
        return sums.getReadOnlyProperty();
    }

    /** Whether each of them could be reloaded when it was asked. */
    ReadOnlyBooleanProperty reloadable() {
        return reloadable.getReadOnlyProperty();
    }

    RoundModel rounds() {
        return rounds;
    }

    /** Their rows, by name; a unit that is gone is left out. */
    List<UnitRow> rows() {
        return chosen.get().stream()
                .flatMap(key -> find.apply(key).stream())
                .sorted(Comparator.comparing(row -> row.name().value(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Their names, one a line. */
    String names() {
        return rows().stream().map(row -> row.name().value()).collect(Collectors.joining("\n"));
    }

    /** Those to which something can be done as they are. */
    List<UnitRow> takers(Deed deed) {
        return rows().stream()
                .filter(row -> new Offers(row, Optional.empty()).refused(deed).isEmpty())
                .toList();
    }

    /** To how many what can be done; what can be done to none is left out. */
    Map<Deed, Integer> possible() {
        List<UnitRow> rows = rows();
        Map<Deed, Integer> all = new LinkedHashMap<>();
        for (Deed deed : Deeds.ALL) {
            int count = (int) rows.stream()
                    .map(row -> new Offers(row, Optional.empty()))
                    .filter(offers ->
                            shown(offers, deed) && offers.refused(deed).isEmpty())
                    .count();
            if (count > 0 && (!deed.equals(Deeds.RELOAD) || count == rows.size())) {
                all.put(deed, count);
            }
        }
        return all;
    }

    /** One unit shows a reload where its details say that it can; of several that was asked. */
    private boolean shown(Offers offers, Deed deed) {
        return deed.equals(Deeds.RELOAD) ? reloadable.get() : offers.shown(deed);
    }

    /** Does it to each of them that takes it; why the others do not is told at the end. */
    void begin(Deed deed) {
        rounds.begin(deed, rows());
    }

    /** What they use has no signal: it is read when others are chosen and when something was done. */
    private void settle(Set<UnitRow.Key> now) {
        settling.cancel();
        reading.cancel();
        asking.cancel();
        if (now.size() > 1) {
            settling = background.after(SETTLE, this::read);
        }
    }

    private void read() {
        List<UnitRow> rows = rows();
        List<UnitRow> up = rows.stream().filter(UnitRow::up).toList();
        reading = background.read(cancel -> sum(up, cancel), sums::set, problem -> sums.set(Sums.NONE));
        asking.cancel();
        if (up.size() == rows.size() && rows.size() <= MOST_RELOADED) {
            asking = background.read(
                    cancel -> allReload(rows, cancel), reloadable::set, problem -> reloadable.set(false));
        } else {
            reloadable.set(false);
        }
    }

    private boolean allReload(List<UnitRow> rows, Cancel cancel) {
        ServicesRead read = calls.of(ServicesRead.class, cancel, stage -> {});
        return rows.stream()
                .allMatch(row -> read.get(row.scope(), row.name()).can().reload());
    }

    private Sums sum(Collection<UnitRow> rows, Cancel cancel) {
        ServicesRead read = calls.of(ServicesRead.class, cancel, stage -> {});
        long memory = 0;
        long tasks = 0;
        int units = 0;
        for (Scope scope : Scope.values()) {
            List<UnitRow> of = rows.stream().filter(row -> row.scope() == scope).toList();
            for (int from = 0; from < of.size(); from += MOST_USAGE) {
                List<UnitRow> some = of.subList(from, Math.min(of.size(), from + MOST_USAGE));
                for (UnitUsage usage :
                        read.usage(scope, some.stream().map(UnitRow::name).toList())) {
                    memory += usage.memoryBytes().orElse(0L);
                    tasks += usage.tasks().orElse(0L);
                    units += usage.memoryBytes().isPresent() ? 1 : 0;
                }
            }
        }
        return new Sums(memory, tasks, units);
    }
}
