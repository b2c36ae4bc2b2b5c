package org.reeve.gui.session;

import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the desktop has a tray, and announcing the icon there whenever one comes. On the bus' thread. */
final class Watcher implements SessionBus.Client {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final String NAME = "org.kde.StatusNotifierWatcher";
    private static final String PATH = "/StatusNotifierWatcher";

    private final SessionBus session;
    private final Consumer<Presence> heard;
    private String announced = "";
    private String taken = "";
    private Presence told = Presence.UNKNOWN;

    /** Tells {@code heard} what is known, each time it changes, on the bus' threads. */
    Watcher(SessionBus session, Consumer<Presence> heard) {
        this.session = session;
        this.heard = heard;
    }

    /** Announces the icon of a bus name, now and whenever the tray comes back; empty announces nothing any more. */
    void announce(String service) {
        announced = service;
        session.post(this::look);
    }

    @Override
    public void connected(DBusConnection bus) throws DBusException {
        // The subscriptions end with the connection.
        AutoCloseable _ = bus.addSigHandler(DBus.NameOwnerChanged.class, changed -> {
            if (changed.name.equals(NAME)) {
                session.post(this::look);
            }
        });
        AutoCloseable _ = bus.addSigHandler(StatusNotifierWatcher.HostRegistered.class, _ -> session.post(this::look));
        AutoCloseable _ =
                bus.addSigHandler(StatusNotifierWatcher.HostUnregistered.class, _ -> session.post(this::look));
        look(bus);
    }

    @Override
    public void lost() {
        taken = "";
        tell(Presence.ABSENT);
    }

    private void look(DBusConnection bus) throws DBusException {
        DBus daemon = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        if (!daemon.NameHasOwner(NAME)) {
            taken = "";
            tell(Presence.ABSENT);
            return;
        }
        String now = announced + " by " + daemon.GetNameOwner(NAME);
        if (!announced.isEmpty() && !now.equals(taken)) {
            taken = now;
            register(bus);
        }
        tell(shown(bus) ? Presence.PRESENT : Presence.NOT_SHOWN);
    }

    private void tell(Presence now) {
        if (now != told) {
            told = now;
            heard.accept(now);
        }
    }

    private void register(DBusConnection bus) throws DBusException {
        try {
            bus.getRemoteObject(NAME, PATH, StatusNotifierWatcher.class).registerStatusNotifierItem(announced);
        } catch (DBusExecutionException e) {
            LOG.info("the tray does not take the icon: {}", e.getMessage());
        }
    }

    /** A watcher may run without anything that shows icons; one that does not say is taken to be a panel. */
    private static boolean shown(DBusConnection bus) throws DBusException {
        try {
            Object value =
                    bus.getRemoteObject(NAME, PATH, Properties.class).Get(NAME, "IsStatusNotifierHostRegistered");
            return !Boolean.FALSE.equals(value instanceof Variant<?> variant ? variant.getValue() : value);
        } catch (DBusExecutionException e) {
            return true;
        }
    }
}
