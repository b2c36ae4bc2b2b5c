package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.Sink;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.api.connections.Traffic;

class ConnectionsCommandsTest {
    private static final Connection HOME = connection(1, "Home", ConnectionType.VPN, ConnectionState.DISCONNECTED);
    private static final Connection WIRED = connection(2, "wired", ConnectionType.ETHERNET, ConnectionState.CONNECTED);
    private static final Connection TWIN = connection(3, "Home", ConnectionType.WIREGUARD, ConnectionState.CONNECTING);

    private static Connection connection(int number, String name, ConnectionType type, ConnectionState state) {
        boolean up = state == ConnectionState.CONNECTED;
        return new Connection(
                new ConnectionId("aaaaaaaa-0000-4000-8000-00000000000" + number),
                name,
                type,
                state,
                up ? List.of("eth0") : List.of(),
                true,
                false,
                up,
                up ? List.of("192.0.2.7/24") : List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static FakeDoor door(Connection... connections) {
        return new FakeDoor(call -> change(call), Map.of(ConnectionsRead.class, new Connections(List.of(connections))));
    }

    private static Change change(Call call) {
        ConnectionId id = (ConnectionId) call.arguments().getFirst();
        return new Change(
                id.value(),
                "connected (tun0)",
                ConnectionsCommands.command(ConnectionAction.CONNECT, id),
                List.of(),
                List.of());
    }

    private record Connections(List<Connection> list) implements ConnectionsRead {
        @Override
        public void watch(Sink<ConnectionsChanged> changes) {}

        @Override
        public void traffic(Sink<Traffic> counters) {}
    }

    @Test
    void aListIsSortedAndAligned() {
        assertEquals("""
                NAME   TYPE       STATE           DEVICE  ADDRESSES
                Home   vpn        ○ disconnected
                Home   wireguard  ◐ connecting
                wired  ethernet   ● connected     eth0    192.0.2.7/24
                """, Run.of(door(WIRED, TWIN, HOME), "connections", "list").out());
    }

    @Test
    void onlyWhatIsUpIsListedOnDemand() {
        assertEquals(
                2,
                Run.of(door(WIRED, HOME), "connections", "list", "--active")
                        .out()
                        .lines()
                        .count());
        assertEquals(
                "No connection is up.\n",
                Run.of(door(HOME), "connections", "list", "--active").err());
    }

    @Test
    void aConnectionIsCalledByItsName() {
        FakeDoor door = door(WIRED, HOME);

        Run run = Run.of(door, "connections", "up", "Home");

        assertEquals(
                "Home: connected (tun0)\nSame as: nmcli connection up uuid " + HOME.id() + "\n", run.out(), run.err());
        assertEquals(List.of(ConnectionsCommands.call(ConnectionAction.CONNECT, HOME.id())), door.calls);
    }

    @Test
    void aNameThatSeveralHaveAsksForTheUuid() {
        FakeDoor door = door(HOME, TWIN);

        Run run = Run.of(door, "connections", "down", "Home");

        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(
                run.err().contains(HOME.id().value())
                        && run.err().contains(TWIN.id().value()),
                run.err());
        assertEquals(List.of(), door.calls);
        assertEquals(0, Run.of(door, "connections", "down", TWIN.id().value()).code());
        assertEquals(List.of("connections.manage.disconnect"), door.methods());
    }

    @Test
    void aNameThatNobodyHasChangesNothing() {
        FakeDoor door = door(HOME, WIRED);

        Run run = Run.of(door, "connections", "up", "Home", "wirde");

        assertEquals(ExitCode.NOT_FOUND, run.code());
        assertEquals("reeve: There is no connection named “wirde”. All: reeve connections list\n", run.err());
        assertEquals(List.of(), door.calls);
    }
}
