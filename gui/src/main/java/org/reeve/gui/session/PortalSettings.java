package org.reeve.gui.session;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The desktop's settings as every desktop offers them: org.freedesktop.portal.Settings. */
@DBusInterfaceName("org.freedesktop.portal.Settings")
public interface PortalSettings extends DBusInterface {
    /** One value. Since version 2 of the portal. */
    @DBusMemberName("ReadOne")
    Variant<?> readOne(String namespace, String key);

    /** One value, wrapped twice. Version 1. */
    @DBusMemberName("Read")
    Variant<?> read(String namespace, String key);

    /** A value changed. */
    @DBusMemberName("SettingChanged")
    class SettingChanged extends DBusSignal {
        private final String namespace;
        private final String key;
        private final Variant<?> value;

        /** As it comes from the bus. */
        public SettingChanged(String path, String namespace, String key, Variant<?> value) throws DBusException {
            super(path, namespace, key, value);
            this.namespace = namespace;
            this.key = key;
            this.value = value;
        }

        boolean is(String wantedNamespace, String wantedKey) {
            return namespace.equals(wantedNamespace) && key.equals(wantedKey);
        }

        Variant<?> value() {
            return value;
        }
    }
}
