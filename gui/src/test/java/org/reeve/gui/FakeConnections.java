package org.reeve.gui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.api.connections.Ending;
import org.reeve.api.connections.Traffic;
import org.reeve.link.Ticket;

/** NetworkManager as a script wants it. */
final class FakeConnections {
    static final ConnectionId OFFICE = id(1);
    static final ConnectionId HOME = id(2);
    static final ConnectionId CAFE = id(3);

    final List<Sink<ConnectionsChanged>> watchers = new CopyOnWriteArrayList<>();
    final List<Sink<Traffic>> counting = new CopyOnWriteArrayList<>();
    volatile boolean running = true;
    /** After how many milliseconds a second goes by, by itself; 0 for never. */
    volatile long beat;

    volatile Runnable reading = () -> {};
    volatile BiFunction<Call, Ticket, Object> change = this::obey;
    volatile String missing = "NetworkManager does not run. Start NetworkManager.service.";

    private final Map<ConnectionId, Connection> all = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicLong seconds = new AtomicLong();

    FakeConnections() {
        Instant morning = Instant.now().minus(134, ChronoUnit.MINUTES);
        put(new Connection(
                OFFICE,
                "office",
                ConnectionType.ETHERNET,
                ConnectionState.CONNECTED,
                List.of("enp3s0"),
                true,
                false,
                true,
                List.of("192.0.2.57/24", "2001:db8:4:1::57/64"),
                List.of("192.0.2.1", "fe80::1"),
                List.of("192.0.2.53", "192.0.2.54"),
                Optional.of(morning),
                Optional.empty()));
        put(down(HOME, "home", ConnectionType.VPN));
        put(down(CAFE, "Café an der Ecke", ConnectionType.WIFI, "wlp2s0"));
        put(down(id(4), "backup line", ConnectionType.MODEM, "wwan0"));
        put(down(id(5), "lab", ConnectionType.WIREGUARD, "wg-lab"));
        put(up(id(6), "virbr0", ConnectionType.BRIDGE, true, "virbr0", "192.0.2.129/28"));
        put(up(id(7), "lo", ConnectionType.LOOPBACK, true, "lo", "127.0.0.1/8"));
    }

    static ConnectionId id(int number) {
        return new ConnectionId("5fb06bd0-0bb0-4ffb-45f1-d6edd65f3e0" + number);
    }

    static Connection down(ConnectionId id, String name, ConnectionType type, String... devices) {
        return new Connection(
                id,
                name,
                type,
                ConnectionState.DISCONNECTED,
                List.of(devices),
                type == ConnectionType.WIFI,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Connection up(
            ConnectionId id, String name, ConnectionType type, boolean external, String device, String address) {
        return new Connection(
                id,
                name,
                type,
                ConnectionState.CONNECTED,
                List.of(device),
                false,
                external,
                false,
                List.of(address),
                List.of(),
                List.of(),
                Optional.of(Instant.now().minus(6, ChronoUnit.DAYS)),
                Optional.empty());
    }

    static Connection with(Connection one, ConnectionState state, Optional<Ending> ended) {
        boolean connected = state == ConnectionState.CONNECTED;
        return new Connection(
                one.id(),
                one.name(),
                one.type(),
                state,
                one.type() == ConnectionType.VPN ? connected ? List.of("tun0") : List.of() : one.devices(),
                one.automatic(),
                one.external(),
                connected && one.primary(),
                connected ? one.addresses().isEmpty() ? List.of("198.51.100.9/24") : one.addresses() : List.of(),
                connected ? one.gateways() : List.of(),
                connected ? one.dns() : List.of(),
                connected ? Optional.of(Instant.now()) : Optional.empty(),
                ended);
    }

    /** Serves a window's helpers. */
    void serve(FakeCalls fake) {
        fake.others.put(ConnectionsRead.class, Reader::new);
        BiFunction<Call, Ticket, Object> rest = fake.change;
        fake.change = (call, ticket) ->
                call.method().startsWith("connections.") ? change.apply(call, ticket) : rest.apply(call, ticket);
    }

    void put(Connection one) {
        all.put(one.id(), one);
    }

    void clear() {
        all.clear();
    }

    Connection get(ConnectionId id) {
        return Optional.ofNullable(all.get(id)).orElseThrow();
    }

    /** NetworkManager's signals. */
    void tell(ConnectionId id, UnaryOperator<Connection> now) {
        Connection one = now.apply(get(id));
        put(one);
        tell(new ConnectionsChanged(true, false, List.of(one), List.of()));
    }

    void tell(ConnectionId id, ConnectionState state) {
        tell(id, one -> with(one, state, Optional.empty()));
    }

    void end(ConnectionId id, Ending why) {
        tell(id, one -> with(one, ConnectionState.DISCONNECTED, Optional.of(why)));
    }

    void remove(ConnectionId id) {
        all.remove(id);
        tell(new ConnectionsChanged(true, false, List.of(), List.of(id)));
    }

    void run(boolean now) {
        running = now;
        tell(whole());
    }

    private ConnectionsChanged whole() {
        return new ConnectionsChanged(running, true, running ? List.copyOf(all.values()) : List.of(), List.of());
    }

    private void tell(ConnectionsChanged change) {
        watchers.forEach(sink -> sink.emit(change));
    }

    /** Does something after a while, for pictures. */
    void later(long millis, Runnable action) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            action.run();
        });
    }

    /** A second goes by. */
    void tick() {
        long _ = seconds.incrementAndGet();
        counting.forEach(this::count);
    }

    private void count(Sink<Traffic> sink) {
        long past = seconds.get();
        sink.emit(new Traffic("enp3s0", 5_200_000_000L + past * 1_300_000, 310_000_000L + past * 42_000));
        sink.emit(new Traffic("virbr0", 1_000_000, 2_000_000));
        sink.emit(new Traffic("tun0", past * 2_000, past * 1_000));
    }

    private Object obey(Call call, Ticket ticket) {
        ConnectionId id = (ConnectionId) call.arguments().getFirst();
        boolean connect = call.method().endsWith("." + ConnectionAction.CONNECT.method());
        ConnectionAction action = connect ? ConnectionAction.CONNECT : ConnectionAction.DISCONNECT;
        if (connect) {
            tell(id, ConnectionState.CONNECTED);
        } else {
            end(id, Ending.ASKED);
        }
        return new Change(
                id.value(),
                connect ? "connected" : "disconnected",
                ConnectionsCommands.command(action, id),
                List.of(ConnectionsCommands.call(action.inverse(), id)),
                List.of());
    }

    private final class Reader implements ConnectionsRead {
        private final Cancel cancel;

        Reader(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public List<Connection> list() {
            reading.run();
            if (!running) {
                throw new HelperException(Problem.UNAVAILABLE, missing);
            }
            return new ArrayList<>(all.values());
        }

        @Override
        public void watch(Sink<ConnectionsChanged> changes) {
            reading.run();
            watchers.add(changes);
            changes.emit(whole());
            FakeCalls.untilCancelled(cancel);
            watchers.remove(changes);
            cancel.check();
        }

        private void beat() {
            if (!cancel.cancelled()) {
                tick();
                later(beat, this::beat);
            }
        }

        @Override
        public void traffic(Sink<Traffic> counters) {
            counting.add(counters);
            count(counters);
            if (beat > 0) {
                later(beat, this::beat);
            }
            FakeCalls.untilCancelled(cancel);
            counting.remove(counters);
            cancel.check();
        }
    }
}
