package org.reeve.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;

/** systemd's list as typed rows by dbus-java alone, in this process: what a helper does before anything travels. */
final class BareUnits implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 25_000;

    private final DBusConnection bus;

    BareUnits() throws DBusException {
        bus = DBusConnectionBuilder.forSystemBus().withShared(false).build();
    }

    List<Unit> list() throws DBusException {
        MethodCall call = bus.getMessageFactory()
                .createMethodCall(
                        null,
                        "org.freedesktop.systemd1",
                        "/org/freedesktop/systemd1",
                        "org.freedesktop.systemd1.Manager",
                        "ListUnits",
                        (byte) 0,
                        null);
        bus.sendMessage(call);
        Message reply = call.getReply(PATIENCE_MILLIS);
        List<Unit> units = new ArrayList<>();
        for (Object row : (Collection<?>) reply.getParameters()[0]) {
            units.add(unit((Object[]) row));
        }
        return units;
    }

    private static Unit unit(Object[] fields) {
        return new Unit(
                new UnitName((String) fields[0]),
                (String) fields[1],
                LoadState.valueOf(Cockpit.constant((String) fields[2])),
                ActiveState.valueOf(Cockpit.constant((String) fields[3])),
                (String) fields[4]);
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
