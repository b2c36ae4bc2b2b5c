package org.reeve.gui.session;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;

/**
 * A call to oneself, over the bus. Calls are answered one after the other, so when this one is answered every answer before it
 * has gone out: that to the panel, of which somebody chose Quit.
 */
@DBusInterfaceName("org.reeve.Reeve.Farewell")
public interface Farewell extends DBusInterface {
    /** Does nothing. */
    @DBusMemberName("Say")
    void say();

    /** Says it and waits for the answer. */
    static void say(DBusConnection bus) throws DBusException {
        String path = "/org/reeve/Reeve/farewell";
        bus.exportObject(path, new Farewell() {
            @Override
            public void say() {}

            @Override
            public String getObjectPath() {
                return path;
            }
        });
        bus.getRemoteObject(bus.getUniqueName(), path, Farewell.class).say();
    }
}
