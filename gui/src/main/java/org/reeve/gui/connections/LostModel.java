package org.reeve.gui.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsChanged;

/** Which connections were there and ended without anybody asking for it. Hears every message of the watch. */
final class LostModel {
    private final Clock clock;
    private final Set<ConnectionId> up = new HashSet<>();
    private final Map<ConnectionId, Lost> lost = new LinkedHashMap<>();

    LostModel(Clock clock) {
        this.clock = clock;
    }

    /** A connection as it ended, and when that was heard. */
    record Lost(Connection connection, Instant since) {}

    /** Those that are still not connected; one that is being connected again is waited for. */
    List<Lost> lost() {
        return lost.values().stream()
                .filter(one -> one.connection().state() == ConnectionState.DISCONNECTED)
                .toList();
    }

    void hear(ConnectionsChanged change) {
        if (!change.running()) {
            // All of them ended with it; that is one trouble, and the page says so.
            up.clear();
            lost.clear();
            return;
        }
        if (change.whole()) {
            Set<ConnectionId> there = new HashSet<>();
            change.connections().forEach(one -> there.add(one.id()));
            up.retainAll(there);
            lost.keySet().retainAll(there);
        }
        change.connections().forEach(this::hear);
        change.gone().forEach(this::forget);
    }

    private void hear(Connection now) {
        if (now.state() == ConnectionState.CONNECTED) {
            forget(now.id());
            if (!now.external()) {
                up.add(now.id());
            }
            return;
        }
        if (now.state() == ConnectionState.DISCONNECTED) {
            ended(now);
        } else {
            lost.computeIfPresent(now.id(), (_, before) -> new Lost(now, before.since()));
        }
    }

    /** An end whose reason was not seen says nothing new. */
    private void ended(Connection now) {
        if (Endings.unasked(now)) {
            boolean wasUp = up.remove(now.id());
            Instant since =
                    Optional.ofNullable(lost.get(now.id())).map(Lost::since).orElseGet(clock::instant);
            if (wasUp || lost.containsKey(now.id())) {
                lost.put(now.id(), new Lost(now, since));
            }
        } else if (now.ended().isPresent()) {
            forget(now.id());
        }
    }

    private void forget(ConnectionId id) {
        up.remove(id);
        lost.remove(id);
    }
}
