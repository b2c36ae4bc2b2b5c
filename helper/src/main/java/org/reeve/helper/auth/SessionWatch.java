package org.reeve.helper.auth;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;
import org.slf4j.LoggerFactory;

/** Locks when the machine goes to sleep and when the peer's session is locked or left: logind's signals. */
public final class SessionWatch {
    private static final String LOGIN = "org.freedesktop.login1";
    private static final String MANAGER = "/org/freedesktop/login1";

    private final Bus bus;
    private final Peer peer;
    private final Unlock unlock;
    private boolean listening;

    /** Nothing is heard before {@link #begin}. */
    public SessionWatch(Bus bus, Peer peer, Unlock unlock) {
        this.bus = bus;
        this.peer = peer;
        this.unlock = unlock;
    }

    /** Listens from now on. A machine without logind has no sleep and no session to hear of. */
    public synchronized void begin() {
        if (listening) {
            return;
        }
        listening = true;
        try {
            bus.listen(LOGIN, MANAGER, LOGIN + ".Manager.PrepareForSleep", signal -> unlock.lock());
            String session = session();
            bus.listen(LOGIN, session, LOGIN + ".Session.Lock", signal -> unlock.lock());
            bus.listen(LOGIN, session, "org.freedesktop.DBus.Properties.PropertiesChanged", this::changed);
        } catch (BusException | HelperException e) {
            LoggerFactory.getLogger("org.reeve.helper.auth").info("the session is not watched: {}", e.getMessage());
        }
    }

    private String session() {
        List<Object> found =
                bus.call(BusCall.of(LOGIN, MANAGER, LOGIN + ".Manager.GetSessionByPID", "u", new UInt32(peer.pid())));
        return String.valueOf(found.getFirst());
    }

    private void changed(Bus.Signal signal) {
        if (signal.arguments().size() > 1 && signal.arguments().get(1) instanceof Map<?, ?> properties) {
            if (is(properties.get("Active"), false) || is(properties.get("LockedHint"), true)) {
                unlock.lock();
            }
        }
    }

    private static boolean is(@Nullable Object property, boolean value) {
        return property instanceof Variant<?> variant && Boolean.valueOf(value).equals(variant.getValue());
    }
}
