package org.reeve.gui.session;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** What shows notifications, by the Desktop Notifications Specification. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface NotificationServer extends DBusInterface {
    /** What it can do. */
    @DBusMemberName("GetCapabilities")
    List<String> getCapabilities();

    /** Shows one, in place of {@code replaces} unless that is 0; answers its number. Not called as on the bus: that is Object's. */
    @DBusMemberName("Notify")
    UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int expireMillis);

    /** Takes one away. */
    @DBusMemberName("CloseNotification")
    void closeNotification(UInt32 id);

    /** One is gone. */
    @DBusMemberName("NotificationClosed")
    class NotificationClosed extends DBusSignal {
        /** Its number. */
        public final UInt32 id;

        /** As it comes from the bus. */
        public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
        }
    }

    /** A button on one was pressed. */
    @DBusMemberName("ActionInvoked")
    class ActionInvoked extends DBusSignal {
        /** Its number. */
        public final UInt32 id;

        /** Which button. */
        public final String action;

        /** As it comes from the bus. */
        public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
            super(path, id, action);
            this.id = id;
            this.action = action;
        }
    }

    /** What allows the button that is about to be told of to bring a window to the front. */
    @DBusMemberName("ActivationToken")
    class ActivationToken extends DBusSignal {
        /** The notification's number. */
        public final UInt32 id;

        /** The token. */
        public final String token;

        /** As it comes from the bus. */
        public ActivationToken(String path, UInt32 id, String token) throws DBusException {
            super(path, id, token);
            this.id = id;
            this.token = token;
        }
    }
}
