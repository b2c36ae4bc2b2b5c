package org.reeve.gui.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Whether the desktop prefers dark windows, and when it changes its mind. Without a portal nothing is heard. */
public final class ColourScheme implements AutoCloseable {
    private static final String PORTAL = "org.freedesktop.portal.Desktop";
    private static final String PATH = "/org/freedesktop/portal/desktop";
    private static final String NAMESPACE = "org.freedesktop.appearance";
    private static final String KEY = "color-scheme";

    private final DBusConnection bus;

    private ColourScheme(DBusConnection bus) {
        this.bus = bus;
    }

    /**
     * Asks the portal and listens to it; blocks until the first answer.
     *
     * @param dark hears of each preference on any thread: true for dark, false for light or none
     * @return what has to be closed, where there is a portal
     */
    public static Optional<ColourScheme> listen(Consumer<Boolean> dark) {
        try {
            DBusConnection bus = DBusConnectionBuilder.forSessionBus()
                    .withShared(false)
                    .receivingThreadConfig()
                    .withSignalThreadCount(1)
                    .connectionConfig()
                    .build();
            return started(bus, dark);
        } catch (DBusException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ColourScheme> started(DBusConnection bus, Consumer<Boolean> dark) throws DBusException {
        try {
            PortalSettings settings = bus.getRemoteObject(PORTAL, PATH, PortalSettings.class);
            dark.accept(dark(current(settings)));
            bus.addSigHandler(PortalSettings.SettingChanged.class, changed -> {
                if (changed.is(NAMESPACE, KEY)) {
                    dark.accept(dark(changed.value()));
                }
            });
            return Optional.of(new ColourScheme(bus));
        } catch (DBusExecutionException e) {
            bus.disconnect();
            return Optional.empty();
        }
    }

    private static Variant<?> current(PortalSettings settings) {
        try {
            return settings.readOne(NAMESPACE, KEY);
        } catch (DBusExecutionException e) {
            return settings.read(NAMESPACE, KEY);
        }
    }

    /** 1 is dark, 2 light, 0 no preference: the portal's documentation. Version 1 wraps a variant in a variant. */
    private static boolean dark(Variant<?> value) {
        return switch (value.getValue()) {
            case Variant<?> inner -> dark(inner);
            case UInt32 number -> number.intValue() == 1;
            default -> false;
        };
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
