package org.reeve.helper.connections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.helper.system.Bus;

/**
 * Connections as they change. NetworkManager's signals only wake: what there is is then asked for, at most every hundred
 * milliseconds, and what differs is told. Goes on when NetworkManager stops and starts.
 */
final class ConnectionWatch {
    private static final int GATHER_MILLIS = 100;
    private static final int LEAVING_MILLIS = 5000;
    private static final String BELOW = NetworkManager.ROOT + "/*";
    private static final String UPDATED = NetworkManager.PROFILE + ".Updated";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties.PropertiesChanged";
    private static final String REMOVED = "org.freedesktop.DBus.ObjectManager.InterfacesRemoved";
    private static final String ADDED = "org.freedesktop.DBus.ObjectManager.InterfacesAdded";

    /** Interfaces whose properties make a row; not counters and not the strength of wireless networks. */
    private static final Set<String> TELLING = Set.of(
            NetworkManager.ACTIVE,
            NetworkManager.DEVICE,
            NetworkManager.PROFILE,
            NetworkManager.SERVICE + ".IP4Config",
            NetworkManager.SERVICE + ".IP6Config");

    private final NetworkManager manager;
    private final Sink<ConnectionsChanged> sink;
    private final Memory memory;
    private final Since since = new Since();
    private final Map<ConnectionId, Connection> told = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private boolean changed;
    private boolean restarted;

    ConnectionWatch(NetworkManager manager, Memory memory, Sink<ConnectionsChanged> sink) {
        this.manager = manager;
        this.memory = memory;
        this.sink = sink;
    }

    /** Runs until the sink's receiver leaves. */
    void run() {
        try (Cancel.Listening _ = sink.cancel().onCancel(this::wake);
                Cancel.Listening _ = manager.bus().follow(NetworkManager.SERVICE, present -> restarted())) {
            while (true) {
                begin();
                if (manager.bus().present(NetworkManager.SERVICE)) {
                    whileItRuns();
                } else {
                    tell(new ConnectionsChanged(false, true, List.of(), List.of()));
                    await();
                }
                sink.cancel().check();
            }
        }
    }

    /** From here on a start or stop counts. */
    private synchronized void begin() {
        restarted = false;
        changed = false;
        written.clear();
        told.clear();
        memory.restart();
    }

    private void whileItRuns() {
        try (Story _ = Story.into(memory, manager, signal -> wake());
                Cancel.Listening _ = manager.listen(BELOW, PROPERTIES, this::properties);
                Cancel.Listening _ = manager.listen(BELOW, UPDATED, this::written);
                Cancel.Listening _ = manager.listen(NetworkManager.ABOVE, ADDED, signal -> wake());
                Cancel.Listening _ = manager.listen(NetworkManager.ABOVE, REMOVED, this::removed)) {
            Profiles profiles = new Profiles(manager::profile);
            tell(whole(profiles));
            while (await()) {
                tell(difference(profiles));
            }
        } catch (HelperException e) {
            requireStopped(e);
        }
    }

    /** Who is asked while he stops does not answer; the bus says a moment later that he left. */
    private void requireStopped(HelperException e) {
        if (e.problem() != Problem.UNAVAILABLE || !within(LEAVING_MILLIS, () -> restarted)) {
            throw e;
        }
    }

    private void properties(Bus.Signal signal) {
        if (TELLING.contains(String.valueOf(signal.arguments().getFirst()))) {
            wake();
        }
    }

    private synchronized void written(Bus.Signal signal) {
        written.add(signal.path());
        wake();
    }

    private void removed(Bus.Signal signal) {
        memory.forget(signal.arguments().getFirst().toString());
        wake();
    }

    private synchronized void wake() {
        changed = true;
        notifyAll();
    }

    private synchronized void restarted() {
        restarted = true;
        wake();
    }

    /** Waits for a change and for those that follow at once; answers whether NetworkManager is the same. */
    private synchronized boolean await() {
        within(Long.MAX_VALUE, () -> changed);
        within(GATHER_MILLIS, () -> restarted || sink.cancel().cancelled());
        sink.cancel().check();
        changed = false;
        return !restarted;
    }

    /** Waits until the claim holds, so long at most; answers whether it does. */
    private synchronized boolean within(long millis, BooleanSupplier claim) {
        long begun = System.nanoTime();
        try {
            for (long left = millis; left > 0 && !claim.getAsBoolean(); ) {
                wait(left);
                left = millis - (System.nanoTime() - begun) / 1_000_000;
            }
            return claim.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    private ConnectionsChanged whole(Profiles profiles) {
        List<Connection> now = look(profiles);
        now.forEach(connection -> told.put(connection.id(), connection));
        return new ConnectionsChanged(true, true, now, List.of());
    }

    private ConnectionsChanged difference(Profiles profiles) {
        takeWritten().forEach(profiles::forget);
        List<Connection> differ = new ArrayList<>();
        Set<ConnectionId> gone = new HashSet<>(told.keySet());
        for (Connection connection : look(profiles)) {
            gone.remove(connection.id());
            if (!connection.equals(told.put(connection.id(), connection))) {
                differ.add(connection);
            }
        }
        told.keySet().removeAll(gone);
        return new ConnectionsChanged(true, false, differ, List.copyOf(gone));
    }

    private List<Connection> look(Profiles profiles) {
        Objects objects = manager.objects();
        memory.learn(objects);
        return new Rows(objects, since, memory).of(profiles.at(objects.with(NetworkManager.PROFILE)));
    }

    private synchronized Set<String> takeWritten() {
        Set<String> taken = Set.copyOf(written);
        written.clear();
        return taken;
    }

    private void tell(ConnectionsChanged news) {
        if (news.whole() || !news.connections().isEmpty() || !news.gone().isEmpty()) {
            sink.emit(news);
            sink.flush();
        }
    }
}
