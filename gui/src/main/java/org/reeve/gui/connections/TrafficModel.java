package org.reeve.gui.connections;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.api.connections.Traffic;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/** What goes over each interface, counted only while somebody looks. Window's thread only. */
final class TrafficModel {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Calls calls;
    private final Background background;
    private final Map<String, Count> last = new HashMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Flow>> flows = new ReadOnlyObjectWrapper<>(Map.of());
    private Cancel counting = new Cancel();

    TrafficModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    /** Counters, and when they were read; in nanoseconds of no particular origin. */
    record Count(Traffic traffic, long nanos) {}

    /** By interface. */
    ReadOnlyObjectProperty<Map<String, Flow>> flows() {
        return flows.getReadOnlyProperty();
    }

    /** Counts until stopped; where the helper went away it is asked again after a while. */
    void start() {
        stop();
        Cancel token = new Cancel();
        counting = token;
        Batch<Count> batch = new Batch<>(background, token, this::apply);
        Cancel _ = background.read(
                _ -> {
                    calls.of(ConnectionsRead.class, token, stage -> {})
                            .traffic(counters -> batch.emit(new Count(counters, System.nanoTime())));
                    return token;
                },
                ended -> again(token),
                problem -> again(token));
    }

    /** Stops counting. Rates of what is not counted would be wrong, so they go. */
    void stop() {
        counting.cancel();
        last.clear();
        flows.set(Map.of());
    }

    private void again(Cancel token) {
        if (token.cancelled()) {
            return;
        }
        stop();
        counting = background.after(PAUSE, this::start);
    }

    void apply(List<Count> counts) {
        Map<String, Flow> now = new HashMap<>(flows.get());
        for (Count count : counts) {
            String device = count.traffic().device();
            now.put(device, flow(Optional.ofNullable(last.put(device, count)), count));
        }
        flows.set(Map.copyOf(now));
    }

    /** An interface that was made anew counts from nothing again. */
    private static Flow flow(Optional<Count> before, Count now) {
        Traffic counters = now.traffic();
        Optional<Flow.Rate> rate = before.filter(one -> one.nanos() < now.nanos()
                        && one.traffic().receivedBytes() <= counters.receivedBytes()
                        && one.traffic().sentBytes() <= counters.sentBytes())
                .map(one -> {
                    double seconds = (now.nanos() - one.nanos()) / 1e9;
                    return new Flow.Rate(
                            (counters.receivedBytes() - one.traffic().receivedBytes()) / seconds,
                            (counters.sentBytes() - one.traffic().sentBytes()) / seconds);
                });
        return new Flow(counters.receivedBytes(), counters.sentBytes(), rate);
    }
}
