package org.reeve.gui.overview;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.overview.Snapshot;
import org.reeve.gui.widget.History;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/** How the machine is doing: live while it is looked at, else as of the last time somebody looked. Window's thread only. */
final class OverviewModel {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Calls calls;
    private final Background background;
    private final Map<Measure, History> histories = new EnumMap<>(Measure.class);
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Machine>> machine = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HelperException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Cancel> watching = Optional.empty();
    private Cancel reading = new Cancel();

    OverviewModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
        for (Measure measure : Measure.values()) {
            histories.put(measure, new History());
        }
    }

    /** The last look. */
    ReadOnlyObjectProperty<Optional<Snapshot>> look() {
        return look.getReadOnlyProperty();
    }

    /** What seldom changes. */
    ReadOnlyObjectProperty<Optional<Machine>> machine() {
        return machine.getReadOnlyProperty();
    }

    /** Why the last look did not work, where it did not. */
    ReadOnlyObjectProperty<Optional<HelperException>> problem() {
        return problem.getReadOnlyProperty();
    }

    History history(Measure measure) {
        return Objects.requireNonNull(histories.get(measure), measure.name());
    }

    /** File systems that a person thinks of as storage; those in memory only where they run out. */
    List<Snapshot.FileSystem> storage() {
        return look.get().map(Snapshot::fileSystems).orElse(List.of()).stream()
                .filter(file -> !file.inMemory() || Room.of(file) != Room.ENOUGH)
                .toList();
    }

    /** Whether looks are coming in. */
    boolean watching() {
        return watching.isPresent();
    }

    /** Looks once, for what has no signal. */
    void readOnce() {
        reading.cancel();
        boolean live = watching();
        reading = background.read(
                cancel -> {
                    OverviewRead read = calls.of(OverviewRead.class, cancel, stage -> {});
                    return new Once(read.machine(), live ? Optional.empty() : Optional.of(read.snapshot()));
                },
                this::show,
                failed -> problem.set(Optional.of(failed)));
    }

    private record Once(Machine machine, Optional<Snapshot> look) {}

    private void show(Once once) {
        machine.set(Optional.of(once.machine()));
        once.look().ifPresent(fresh -> {
            problem.set(Optional.empty());
            look.set(Optional.of(fresh));
        });
    }

    /** Looks every two seconds, and tries again where that ends by itself. */
    void start() {
        if (watching()) {
            return;
        }
        Cancel token = new Cancel();
        watching = Optional.of(token);
        Batch<Snapshot> batch = new Batch<>(background, token, this::take);
        Cancel reader = background.read(
                _ -> {
                    calls.of(OverviewRead.class, token, stage -> {}).watch(batch);
                    return token;
                },
                ended -> again(token),
                failed -> {
                    if (!token.cancelled()) {
                        problem.set(Optional.of(failed));
                        again(token);
                    }
                });
        token.onCancel(reader::cancel);
    }

    /** Stops looking; what was seen stays. */
    void stop() {
        watching.ifPresent(Cancel::cancel);
        watching = Optional.empty();
        reading.cancel();
    }

    /** Looks anew, at once. */
    void restart() {
        stop();
        start();
        readOnce();
    }

    private void again(Cancel token) {
        Cancel pause = background.after(PAUSE, () -> {
            if (!token.cancelled()) {
                restart();
            }
        });
        token.onCancel(pause::cancel);
    }

    private void take(List<Snapshot> looks) {
        for (Snapshot one : looks) {
            for (Measure measure : Measure.values()) {
                measure.of(one).ifPresent(value -> history(measure).add(one.at(), value));
            }
        }
        problem.set(Optional.empty());
        look.set(Optional.of(looks.getLast()));
    }
}
