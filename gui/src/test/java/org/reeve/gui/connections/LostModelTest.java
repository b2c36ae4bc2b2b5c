package org.reeve.gui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.api.connections.Ending;

final class LostModelTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final LostModel model = new LostModel(Clock.fixed(NOW, ZoneOffset.UTC));

    private void hear(Sample... connections) {
        model.hear(new ConnectionsChanged(
                true, false, Arrays.stream(connections).map(Sample::connection).toList(), List.of()));
    }

    private List<String> lost() {
        return model.lost().stream().map(one -> one.connection().name()).toList();
    }

    @Test
    void whatWasUpAndEndedUnaskedIsLost() {
        hear(Sample.vpn());
        hear(Sample.vpn().state(ConnectionState.DISCONNECTING));
        hear(Sample.vpn().ended(Ending.TIMEOUT));
        assertEquals(List.of("home"), lost());
        assertEquals(NOW, model.lost().getFirst().since());
    }

    @ParameterizedTest
    @EnumSource(names = {"ASKED", "REMOVED"})
    void whatWasWantedIsNotLost(Ending ending) {
        hear(Sample.vpn());
        hear(Sample.vpn().ended(ending));
        assertEquals(List.of(), lost());
    }

    @Test
    void whatNeverWasUpIsNotLost() {
        hear(Sample.vpn().state(ConnectionState.CONNECTING));
        hear(Sample.vpn().ended(Ending.LOGIN));
        assertEquals(List.of(), lost());
    }

    @Test
    void whatComesBackIsWaitedForAndForgotten() {
        hear(Sample.vpn());
        hear(Sample.vpn().ended(Ending.TIMEOUT));
        hear(Sample.vpn().state(ConnectionState.CONNECTING));
        assertEquals(List.of(), lost());
        hear(Sample.vpn().ended(Ending.LOGIN));
        assertEquals(List.of("home"), lost());
        hear(Sample.vpn());
        assertEquals(List.of(), lost());
    }

    @Test
    void disconnectingItOnPurposeSettlesIt() {
        hear(Sample.vpn());
        hear(Sample.vpn().ended(Ending.TIMEOUT));
        hear(Sample.vpn().ended(Ending.ASKED));
        assertEquals(List.of(), lost());
    }

    @Test
    void interfacesOfOtherProgramsComeAndGo() {
        hear(Sample.ethernet().external());
        hear(Sample.ethernet().external().ended(Ending.DEVICE));
        assertEquals(List.of(), lost());
    }

    @Test
    void networkManagersEndIsOneTroubleNotMany() {
        hear(Sample.vpn(), Sample.ethernet());
        model.hear(new ConnectionsChanged(false, true, List.of(), List.of()));
        hear(Sample.vpn().ended(Ending.OTHER));
        assertEquals(List.of(), lost());
    }

    @Test
    void aNewHelperThatDoesNotKnowTheReasonChangesNothing() {
        hear(Sample.vpn());
        hear(Sample.vpn().ended(Ending.TIMEOUT));
        model.hear(new ConnectionsChanged(
                true,
                true,
                List.of(Sample.vpn().state(ConnectionState.DISCONNECTED).connection()),
                List.of()));
        assertEquals(List.of("home"), lost());
        model.hear(new ConnectionsChanged(true, true, List.of(), List.of()));
        assertEquals(List.of(), lost());
    }
}
