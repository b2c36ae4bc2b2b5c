package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.StartupUnit;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** Other starts, as far as the journal has them and this user may read it, and the one that is compared with. Window's thread only. */
final class OthersModel {
    private final Calls calls;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Unread());
    private final ObjectProperty<Optional<BootRecord>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Idle());
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(Comparison.NONE);
    private Scope scope = Scope.SYSTEM;
    private Cancel listing = new Cancel();
    private Cancel comparing = new Cancel();

    /** Which starts there are. */
    sealed interface State {}

    /** Nobody asked yet. */
    record Unread() implements State {}

    /** They could not be read. */
    record Failed(HelperException problem) implements State {}

    /**
     * They are known.
     *
     * @param journal what of the journal may be read
     * @param starts all starts, newest first, the running one among them
     */
    record Known(BootJournal journal, List<BootRecord> starts) implements State {
        Known {
            starts = List.copyOf(starts);
        }

        /** Those that can be compared with: what never came to its end has no end to compare. */
        List<BootRecord> others() {
            return starts.stream()
                    .filter(one -> one.finished() && !one.running())
                    .toList();
        }

        /** How many are left out of {@link #others}. */
        long unfinished() {
            return starts.stream()
                    .filter(one -> !one.finished() && !one.running())
                    .count();
        }
    }

    /** How far comparing is. */
    sealed interface Step {}

    /** Nothing is on its way. */
    record Idle() implements Step {}

    /** The journal is read. */
    record Comparing() implements Step {}

    /** The journal could not be read. */
    record NotCompared(HelperException problem) implements Step {}

    OthersModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
        chosen.addListener((_, _, now) -> compare(now));
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The start that is compared with. */
    ObjectProperty<Optional<BootRecord>> chosen() {
        return chosen;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What came of it; {@link Comparison#NONE} while nothing is compared. */
    ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Reads which there are. */
    void start(Scope asked) {
        scope = asked;
        listing.cancel();
        listing = background.read(
                cancel -> list(calls.of(ServicesRead.class, cancel, stage -> {}), asked),
                this::show,
                problem -> state.set(new Failed(problem)));
    }

    private static Known list(ServicesRead read, Scope scope) {
        BootJournal journal = read.journal(scope);
        List<BootRecord> starts = new ArrayList<>();
        switch (journal) {
            case KEPT, IN_MEMORY -> read.boots(scope, starts::add);
            case NOT_READABLE, NONE -> {}
        }
        return new Known(journal, starts);
    }

    private void show(Known known) {
        state.set(known);
        if (chosen.get().filter(one -> !known.others().contains(one)).isPresent()) {
            chosen.set(Optional.empty());
        } else if (step.get() instanceof NotCompared) {
            compare(chosen.get());
        }
    }

    private void compare(Optional<BootRecord> other) {
        comparing.cancel();
        step.set(new Idle());
        comparison.set(Comparison.NONE);
        other.ifPresent(this::compare);
    }

    private void compare(BootRecord other) {
        Optional<BootRecord> running = state.get() instanceof Known known
                ? known.starts().stream().filter(BootRecord::running).findFirst()
                : Optional.empty();
        Scope asked = scope;
        step.set(new Comparing());
        comparing = background.read(
                cancel -> {
                    ServicesRead read = calls.of(ServicesRead.class, cancel, stage -> {});
                    List<StartupUnit> now =
                            running.map(one -> units(read, asked, one)).orElse(List.of());
                    return Comparison.of(now, units(read, asked, other));
                },
                done -> {
                    step.set(new Idle());
                    comparison.set(done);
                },
                problem -> step.set(new NotCompared(problem)));
    }

    private static List<StartupUnit> units(ServicesRead read, Scope scope, BootRecord start) {
        List<StartupUnit> units = new ArrayList<>();
        read.startups(scope, start.boot(), start.beganMicros(), units::add);
        return units;
    }

    /** Another scope has others. */
    void forget() {
        stop();
        chosen.set(Optional.empty());
        state.set(new Unread());
    }

    /** Stops reading. What was being compared is not any more. */
    void stop() {
        listing.cancel();
        if (step.get() instanceof Comparing) {
            chosen.set(Optional.empty());
        }
    }
}
