package org.reeve.helper.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;
import org.slf4j.LoggerFactory;

/**
 * Locks when the machine goes to sleep and when the peer's session is locked or left: logind's signals. Locks too when they
 * cannot be heard any more, because logind or the bus went away: who unlocks then is listened for anew.
 */
public final class SessionWatch {
    private static final String LOGIN = "org.freedesktop.login1";
    private static final String MANAGER = "/org/freedesktop/login1";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Bus bus;
    private final Peer peer;
    private final Unlock unlock;
    private final List<Cancel.Listening> heard = new ArrayList<>();

    /** Connections to the bus, and logind's comings and goings, that were seen to end what is heard. */
    private final AtomicLong connections = new AtomicLong();

    private final AtomicLong turns = new AtomicLong();
    private long onConnection = -1;
    private long inTurn = -1;

    /** Nothing is heard before {@link #begin}. */
    public SessionWatch(Bus bus, Peer peer, Unlock unlock) {
        this.bus = bus;
        this.peer = peer;
        this.unlock = unlock;
        bus.onLoss(() -> lost(connections));
    }

    /** Never waits: the thread of the bus comes here. */
    private void lost(AtomicLong what) {
        what.incrementAndGet();
        unlock.lock();
    }

    /** Listens from now on. A machine without logind has no sleep and no session to hear of. */
    public synchronized void begin() {
        long connection = connections.get();
        long turn = turns.get();
        if (connection == onConnection && turn == inTurn) {
            return;
        }
        forget(connection == onConnection);
        onConnection = connection;
        inTurn = turn;
        try {
            // First, so that it cannot come or go unseen while the rest is asked for.
            heard.add(bus.follow(LOGIN, _ -> lost(turns)));
            listen(MANAGER, LOGIN + ".Manager.PrepareForSleep", _ -> unlock.lock());
            String session = session();
            listen(session, LOGIN + ".Session.Lock", _ -> unlock.lock());
            listen(session, PROPERTIES + ".PropertiesChanged", this::changed);
        } catch (BusException | HelperException e) {
            LoggerFactory.getLogger("org.reeve.helper.auth").info("the session is not watched: {}", e.getMessage());
        }
    }

    /** With its connection the bus has forgotten by itself. */
    private void forget(boolean connected) {
        if (connected) {
            heard.forEach(Cancel.Listening::close);
        }
        heard.clear();
    }

    private void listen(String path, String member, Consumer<Bus.Signal> listener) {
        heard.add(bus.listen(LOGIN, path, member, listener));
    }

    private String session() {
        try {
            return String.valueOf(
                    manager("GetSessionByPID", new UInt32(peer.pid())).getFirst());
        } catch (BusException e) {
            return shown(); // Desktops let the user's service manager start windows, and that is of no session.
        }
    }

    /** The session with the user's desktop. */
    private String shown() {
        String user = String.valueOf(manager("GetUser", new UInt32(peer.uid())).getFirst());
        List<Object> found = bus.call(BusCall.of(LOGIN, user, PROPERTIES + ".Get", "ss", LOGIN + ".User", "Display"));
        Object[] display = (Object[]) ((Variant<?>) found.getFirst()).getValue();
        return String.valueOf(display[1]);
    }

    private List<Object> manager(String method, UInt32 number) {
        return bus.call(BusCall.of(LOGIN, MANAGER, LOGIN + ".Manager." + method, "u", number));
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
