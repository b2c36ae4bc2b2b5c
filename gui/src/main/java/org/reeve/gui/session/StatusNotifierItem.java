package org.reeve.gui.session;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** An icon in the tray, as panels use it. Positions are on the screen. */
@DBusInterfaceName(StatusNotifierItem.NAME)
public interface StatusNotifierItem extends DBusInterface {
    /** The interface. */
    String NAME = "org.kde.StatusNotifierItem";

    /** The icon was clicked. */
    @DBusMemberName("Activate")
    void activate(int x, int y);

    /** The icon was clicked with the middle button. */
    @DBusMemberName("SecondaryActivate")
    void secondaryActivate(int x, int y);

    /** A panel that shows no menus of others asks for one. */
    @DBusMemberName("ContextMenu")
    void contextMenu(int x, int y);

    /** The wheel was turned over the icon. */
    @DBusMemberName("Scroll")
    void scroll(int delta, String orientation);

    /** What allows the next click to bring a window to the front. */
    @DBusMemberName("ProvideXdgActivationToken")
    void provideXdgActivationToken(String token);

    /** The title changed. */
    @DBusMemberName("NewTitle")
    class NewTitle extends DBusSignal {
        /** Of the object at a path. */
        public NewTitle(String path) throws DBusException {
            super(path);
        }
    }

    /** The icon changed. */
    @DBusMemberName("NewIcon")
    class NewIcon extends DBusSignal {
        /** Of the object at a path. */
        public NewIcon(String path) throws DBusException {
            super(path);
        }
    }

    /** The icon for attention changed. */
    @DBusMemberName("NewAttentionIcon")
    class NewAttentionIcon extends DBusSignal {
        /** Of the object at a path. */
        public NewAttentionIcon(String path) throws DBusException {
            super(path);
        }
    }

    /** The tooltip changed. */
    @DBusMemberName("NewToolTip")
    class NewToolTip extends DBusSignal {
        /** Of the object at a path. */
        public NewToolTip(String path) throws DBusException {
            super(path);
        }
    }

    /** The status changed. */
    @DBusMemberName("NewStatus")
    class NewStatus extends DBusSignal {
        /** Of the object at a path, with the new status. */
        public NewStatus(String path, String status) throws DBusException {
            super(path, status);
        }
    }
}
