package org.reeve.gui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Reeve in a session: who has the name on the session bus is the one, and later ones only bring its window to the front.
 * The bus may be shared by several displays of one user; a Reeve on another display is not in the way.
 */
public final class SingleInstance implements SessionBus.Client, RunningApplication {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final String NAME = "org.reeve.Reeve";
    private static final String PATH = "/org/reeve/Reeve";

    private final Map<String, String> environment;
    private boolean first = true;
    private Optional<DBusConnection> on = Optional.empty();
    private Optional<Consumer<Activation>> raise = Optional.empty();
    private Optional<Activation> early = Optional.empty();

    /** Of a program with an environment. */
    public SingleInstance(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Takes the name. Where another Reeve of this display has it, that one comes to the front, unless {@code quietly}; blocks
     * until that is clear.
     *
     * @return whether this is the one that goes on; without a session bus it is
     */
    public boolean claim(SessionBus session, boolean quietly) {
        boolean _ = session.run(bus -> first = take(bus) || !other(bus, quietly));
        if (first) {
            session.add(this);
        }
        return first;
    }

    /** Hears, on the bus' thread, when another start asks for the window; also of one that came before this. */
    public synchronized void onRaise(Consumer<Activation> listener) {
        raise = Optional.of(listener);
        early.ifPresent(listener);
        early = Optional.empty();
    }

    private boolean take(DBusConnection bus) throws DBusException {
        if (on.isEmpty() || on.get() != bus) {
            bus.exportObject(PATH, this);
            on = Optional.of(bus);
        }
        UInt32 reply = daemon(bus).RequestName(NAME, new UInt32(DBus.DBUS_NAME_FLAG_DO_NOT_QUEUE));
        return reply.intValue() == DBus.DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
                || reply.intValue() == DBus.DBUS_REQUEST_NAME_REPLY_ALREADY_OWNER;
    }

    private static DBus daemon(DBusConnection bus) throws DBusException {
        return bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
    }

    /** Whether there is another one here, and it was told. One that does not answer is no reason to have no window. */
    private boolean other(DBusConnection bus, boolean quietly) throws DBusException {
        try {
            long pid = daemon(bus).GetConnectionUnixProcessID(NAME).longValue();
            if (!sameDisplay(environmentOf(pid))) {
                return false;
            }
            if (!quietly) {
                bus.getRemoteObject(NAME, PATH, RunningApplication.class)
                        .activate(Activation.of(environment).platform());
            }
            return true;
        } catch (DBusExecutionException e) {
            LOG.warn("Reeve runs already but does not answer; this is a second one: {}", e.getMessage());
            return false;
        }
    }

    /** A display that is not known is taken to be the same. */
    boolean sameDisplay(Map<String, String> others) {
        return same(others, "WAYLAND_DISPLAY") && same(others, "DISPLAY");
    }

    private boolean same(Map<String, String> others, String key) {
        String mine = display(environment.getOrDefault(key, ""));
        String other = display(others.getOrDefault(key, ""));
        return mine.isEmpty() || other.isEmpty() || mine.equals(other);
    }

    /** :0.0 is the first screen of :0. */
    private static String display(String name) {
        return name.endsWith(".0") ? name.substring(0, name.length() - 2) : name;
    }

    private static Map<String, String> environmentOf(long pid) {
        try {
            Map<String, String> found = new HashMap<>();
            String text =
                    Files.readString(Path.of("/proc", Long.toString(pid), "environ"), StandardCharsets.ISO_8859_1);
            Arrays.stream(text.split("\0"))
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> found.put(pair[0], pair[1]));
            return found;
        } catch (IOException e) {
            return Map.of();
        }
    }

    @Override
    public void connected(DBusConnection bus) throws DBusException {
        boolean _ = take(bus);
    }

    @Override
    public void lost() {
        // The name comes back with the bus.
    }

    @Override
    public synchronized void activate(Map<String, Variant<?>> platformData) {
        Activation activation = Activation.ofPlatform(platformData);
        raise.ifPresentOrElse(listener -> listener.accept(activation), () -> early = Optional.of(activation));
    }

    /** Reeve opens no files; it shows itself. */
    @Override
    public void open(List<String> uris, Map<String, Variant<?>> platformData) {
        activate(platformData);
    }

    /** Nothing may be done from outside but to show the window: whoever is on the bus could ask for it. */
    @Override
    public void activateAction(String action, List<Variant<?>> parameter, Map<String, Variant<?>> platformData) {
        activate(platformData);
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
