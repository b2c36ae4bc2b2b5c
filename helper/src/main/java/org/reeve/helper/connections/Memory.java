package org.reeve.helper.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.connections.Ending;
import org.reeve.helper.system.Bus;

/**
 * What NetworkManager's signals told while somebody listened, and its properties do not say: when a connection came up and why
 * one ended. Thread-safe: signals come on the bus's thread.
 */
final class Memory {
    private static final int NEED_AUTH = 2;
    private static final int CONNECTING = 3;
    private static final int DISCONNECTED_DEVICE = 30;
    private static final int ACTIVATED_DEVICE = 100;

    private final Clock clock;
    private final Map<String, String> profiles = new HashMap<>();
    private final Map<String, List<String>> devices = new HashMap<>();
    private final Map<String, Instant> connected = new HashMap<>();
    private final Map<String, Integer> deviceReasons = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Ending> endings = new HashMap<>();

    Memory(Clock clock) {
        this.clock = clock;
    }

    /** Learns which profile and which devices each active connection has. */
    synchronized void learn(Objects objects) {
        objects.with(NetworkManager.ACTIVE)
                .forEach(path -> learn(path, objects.properties(path, NetworkManager.ACTIVE)));
    }

    /** An active connection is no more. */
    synchronized void forget(String path) {
        profiles.remove(path);
        devices.remove(path);
        connected.remove(path);
        tried.remove(path);
        refused.remove(path);
    }

    /** Learns of a new active connection, which may be gone again before anybody asks. */
    synchronized void learn(String path, Values active) {
        profiles.put(path, active.text("Uuid"));
        List<String> now = active.texts("Devices");
        if (!now.isEmpty()) {
            devices.put(path, now);
        }
    }

    /** Connection.Active.StateChanged(u state, u reason). */
    synchronized void state(Bus.Signal signal) {
        int state = number(signal, 0);
        if (state == Active.ACTIVATED) {
            connected.put(signal.path(), clock.instant());
        }
        if (state == Active.DEACTIVATED) {
            connected.remove(signal.path());
            String uuid = profiles.get(signal.path());
            if (uuid != null) {
                endings.put(uuid, cause(signal.path(), number(signal, 1)).ending());
            }
        }
    }

    /** VPN.Connection.VpnStateChanged(u state, u reason): who is asked for secrets again was refused. */
    synchronized void vpn(Bus.Signal signal) {
        int state = number(signal, 0);
        if (state == CONNECTING) {
            tried.add(signal.path());
        }
        if (state == NEED_AUTH && tried.contains(signal.path())) {
            refused.add(signal.path());
        }
    }

    /** Device.StateChanged(u new, u old, u reason): the reason counts that ended what the device had. */
    synchronized void device(Bus.Signal signal) {
        int now = number(signal, 0);
        int before = number(signal, 1);
        if (now == ACTIVATED_DEVICE) {
            deviceReasons.remove(signal.path());
        } else if (now > ACTIVATED_DEVICE || (now <= DISCONNECTED_DEVICE && before <= ACTIVATED_DEVICE)) {
            deviceReasons.put(signal.path(), number(signal, 2));
        }
    }

    /** Why an active connection ended, by the reason that its own signal gave and what its devices told before. */
    synchronized Cause cause(String active, int reason) {
        int device = devices.getOrDefault(active, List.of()).stream()
                .filter(deviceReasons::containsKey)
                .findFirst()
                .map(known -> deviceReasons.getOrDefault(known, 0))
                .orElse(0);
        return new Cause(reason, device, refused.contains(active));
    }

    /** When an active connection came up, where that was seen. */
    synchronized Optional<Instant> connected(String active) {
        return Optional.ofNullable(connected.get(active));
    }

    /** Why a profile was disconnected the last time, where that was seen. */
    synchronized Optional<Ending> ended(String uuid) {
        return Optional.ofNullable(endings.get(uuid));
    }

    /** NetworkManager started anew, and counts its objects from one. */
    synchronized void restart() {
        profiles.clear();
        devices.clear();
        connected.clear();
        deviceReasons.clear();
        tried.clear();
        refused.clear();
    }

    static int number(Bus.Signal signal, int index) {
        return signal.arguments().size() > index && signal.arguments().get(index) instanceof Number number
                ? number.intValue()
                : 0;
    }
}
