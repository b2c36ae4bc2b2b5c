package org.reeve.gui.session;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** A program that runs, as the desktop reaches it: the Desktop Entry Specification's org.freedesktop.Application. */
@DBusInterfaceName("org.freedesktop.Application")
public interface RunningApplication extends DBusInterface {
    /** Shows it. */
    @DBusMemberName("Activate")
    void activate(Map<String, Variant<?>> platformData);

    /** Shows it with some files. */
    @DBusMemberName("Open")
    void open(List<String> uris, Map<String, Variant<?>> platformData);

    /** Does one of its actions. */
    @DBusMemberName("ActivateAction")
    void activateAction(String action, List<Variant<?>> parameter, Map<String, Variant<?>> platformData);
}
