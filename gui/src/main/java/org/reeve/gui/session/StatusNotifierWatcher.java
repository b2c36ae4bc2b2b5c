package org.reeve.gui.session;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** Where icons of the tray are announced. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {
    /** Announces the icon of a bus name. */
    @DBusMemberName("RegisterStatusNotifierItem")
    void registerStatusNotifierItem(String service);

    /** Something shows icons from now on. */
    @DBusMemberName("StatusNotifierHostRegistered")
    class HostRegistered extends DBusSignal {
        /** As it comes from the bus. */
        public HostRegistered(String path) throws DBusException {
            super(path);
        }
    }

    /** What showed icons went. */
    @DBusMemberName("StatusNotifierHostUnregistered")
    class HostUnregistered extends DBusSignal {
        /** As it comes from the bus. */
        public HostUnregistered(String path) throws DBusException {
            super(path);
        }
    }
}
