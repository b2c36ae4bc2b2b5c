package org.reeve.gui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.Traffic;
import org.reeve.gui.connections.TrafficModel.Count;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.NoCalls;

final class TrafficModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final TrafficModel model = new TrafficModel(
            new NoCalls(new HelperException(Problem.NOT_STARTED, "none")), new Background(Runnable::run));

    private void count(String device, long received, long sent, long nanos) {
        model.apply(List.of(new Count(new Traffic(device, received, sent), nanos)));
    }

    private Optional<Flow.Rate> rate(String... devices) {
        return Flow.over(List.of(devices), model.flows().get()).flatMap(Flow::rate);
    }

    @Test
    void twoCountsMakeARate() {
        count("eth0", 1000, 100, 0);
        assertEquals(Optional.empty(), rate("eth0"));
        count("eth0", 5000, 300, 2 * SECOND);
        assertEquals(Optional.of(new Flow.Rate(2000, 100)), rate("eth0"));
    }

    @Test
    void anInterfaceMadeAnewHasNoRateYet() {
        count("tun0", 1000, 100, 0);
        count("tun0", 10, 10, SECOND);
        assertEquals(Optional.empty(), rate("tun0"));
    }

    @Test
    void severalInterfacesAreOneFlow() {
        count("a", 0, 0, 0);
        count("b", 0, 0, 0);
        count("a", 10, 1, SECOND);
        count("b", 20, 2, SECOND);
        assertEquals(Optional.of(new Flow.Rate(30, 3)), rate("a", "b", "b"));
        assertEquals(Optional.empty(), Flow.over(List.of("c"), model.flows().get()));
    }

    @Test
    void whatIsNotCountedAnyMoreIsNotShown() {
        count("eth0", 1, 1, 0);
        model.stop();
        assertEquals(Map.of(), model.flows().get());
    }
}
