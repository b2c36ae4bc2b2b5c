package org.reeve.helper.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * A message bus: plain calls with their answers as D-Bus types, and signals. Connects at first use and again after the bus
 * went away. Thread-safe; no proxies, because each costs a helper's start milliseconds.
 */
public final class Bus implements AutoCloseable {
    private static final String UNIX_PATH = "unix:path=";
    private static final String DAEMON = "org.freedesktop.DBus";
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Opening opening;
    private final String name;
    private final String address;
    private final Object rules = new Object();
    private final Set<Runnable> losses = new CopyOnWriteArraySet<>();
    private @Nullable Link link;

    private Bus(String name, String address, Opening opening) {
        this.name = name;
        this.address = address;
        this.opening = opening;
    }

    private record Link(DBusConnection connection, Replies replies) {
        boolean holds() {
            return connection.isConnected() && !replies.ended();
        }
    }

    private record Ending(Replies replies) implements IDisconnectCallback {
        @Override
        public void disconnectOnError(IOException reason) {
            replies.end();
        }

        @Override
        public void requestedDisconnect(Integer connection) {
            replies.end();
        }

        @Override
        public void clientDisconnect() {
            replies.end();
        }
    }

    private interface Opening {
        DBusConnectionBuilder builder();
    }

    /** The machine's bus. */
    public static Bus system() {
        return new Bus(
                "system bus",
                System.getenv().getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system_bus_socket"),
                DBusConnectionBuilder::forSystemBus);
    }

    /** The user's bus. */
    public static Bus user() {
        return new Bus(
                "user's bus",
                System.getenv().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""),
                DBusConnectionBuilder::forSessionBus);
    }

    /** A bus at an address, for tests. */
    public static Bus at(String address) {
        return new Bus("bus at " + address, address, () -> DBusConnectionBuilder.forAddress(address));
    }

    /** Calls and waits 25 seconds at most. */
    public List<Object> call(BusCall call) {
        return call(call, PATIENCE, new Cancel());
    }

    /**
     * Calls and waits for the answer.
     *
     * @param patience how long at most; zero waits for ever
     * @throws BusException what the service answered
     * @throws HelperException UNAVAILABLE, TIMEOUT or CANCELLED
     */
    public List<Object> call(BusCall call, Duration patience, Cancel cancel) {
        cancel.check();
        Link now = link();
        try {
            MethodCall message = now.connection()
                    .getMessageFactory()
                    .createMethodCall(
                            null,
                            call.service(),
                            call.path(),
                            call.interfaceName(),
                            call.methodName(),
                            (byte) 0,
                            call.signature().isEmpty() ? null : call.signature(),
                            call.arguments().toArray());
            Message reply = now.replies().ask(message, now.connection()::sendMessage, patience, cancel);
            if (reply instanceof Error error) {
                throw failure(error);
            }
            @Nullable Object @Nullable [] parameters = reply.getParameters();
            return parameters == null ? List.of() : List.of(parameters);
        } catch (DBusException e) {
            throw new HelperException(Problem.UNAVAILABLE, "The " + name + " does not work: " + e.getMessage(), e);
        }
    }

    private static BusException failure(Error error) throws DBusException {
        @Nullable Object @Nullable [] parameters = error.getParameters();
        String text = parameters != null && parameters.length > 0 ? String.valueOf(parameters[0]) : error.getName();
        return new BusException(error.getName(), text);
    }

    /** A signal as it came. */
    public record Signal(String path, String member, List<Object> arguments) {}

    /**
     * Hears signals until the result is closed; {@code listener} runs on the bus's own thread and must be quick.
     *
     * @param path where from: an object, or with a trailing {@code /*} all below it
     */
    public Cancel.Listening listen(String service, String path, String member, Consumer<Signal> listener) {
        int dot = member.lastIndexOf('.');
        DBusMatchRuleBuilder rule = DBusMatchRuleBuilder.create()
                .withType("signal")
                .withSender(owner(service))
                .withInterface(member.substring(0, dot))
                .withMember(member.substring(dot + 1));
        DBusMatchRule match = (path.endsWith("/*")
                        ? rule.withPathNamespace(path.substring(0, path.length() - 2))
                        : rule.withPath(path))
                .build();
        return handle(match, listener);
    }

    private Cancel.Listening handle(DBusMatchRule match, Consumer<Signal> listener) {
        // dbus-java shares equal rules, and adding one while the last of its kind is removed would lose it.
        synchronized (rules) {
            try {
                AutoCloseable handle =
                        link().connection().addGenericSigHandler(match, signal -> listener.accept(of(signal)));
                return () -> close(handle);
            } catch (DBusException e) {
                throw new HelperException(Problem.UNAVAILABLE, "The " + name + " does not work: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Hears whether a service is there, each time it comes or goes, until the result is closed; {@code listener} runs on the
     * bus's own thread and must be quick.
     */
    public Cancel.Listening follow(String service, Consumer<Boolean> listener) {
        DBusMatchRule match = DBusMatchRuleBuilder.create()
                .withType("signal")
                .withSender(DAEMON)
                .withInterface(DAEMON)
                .withMember("NameOwnerChanged")
                .withArg0123(0, service)
                .build();
        return handle(match, signal -> {
            if (signal.arguments().getFirst().equals(service)) {
                listener.accept(!signal.arguments().getLast().equals(""));
            }
        });
    }

    /**
     * Hears whenever the connection is lost, and with it everything that was listened to, although the next call opens another;
     * {@code action} runs on the connection's own thread and must be quick.
     */
    public void onLoss(Runnable action) {
        losses.add(action);
    }

    /** Whether a service is there. */
    public boolean present(String service) {
        BusCall ask = BusCall.of(DAEMON, "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", "s", service);
        return Boolean.TRUE.equals(call(ask).getFirst());
    }

    /** The connection behind a well-known name: a signal is known by it, so that nobody else can send it. */
    private String owner(String service) {
        BusCall ask = BusCall.of(DAEMON, "/org/freedesktop/DBus", "org.freedesktop.DBus.GetNameOwner", "s", service);
        try {
            return call(ask).getFirst().toString();
        } catch (BusException e) {
            throw new HelperException(Problem.UNAVAILABLE, service + " is not on the " + name + ": " + e.text(), e);
        }
    }

    /** Whether the bus is still there. */
    public synchronized boolean connected() {
        return link != null && link.holds();
    }

    private static Signal of(DBusSignal signal) {
        try {
            @Nullable Object @Nullable [] parameters = signal.getParameters();
            return new Signal(signal.getPath(), signal.getName(), parameters == null ? List.of() : List.of(parameters));
        } catch (DBusException e) {
            throw new IllegalStateException("a signal that cannot be read: " + signal, e);
        }
    }

    private void close(AutoCloseable handle) {
        synchronized (rules) {
            try {
                handle.close();
            } catch (Exception e) {
                // The bus forgets by itself what was to be heard from a service that left it, and then knows no such
                // rule.
                if (!(e.getCause() instanceof DBusExecutionException)) {
                    throw new IllegalStateException("a match rule cannot be removed", e);
                }
            }
        }
    }

    private synchronized Link link() {
        Link open = link;
        if (open != null && open.holds()) {
            return open;
        }
        requireSocket();
        Replies replies = new Replies(name, () -> losses.forEach(Runnable::run));
        try {
            DBusConnection fresh = opening.builder()
                    .withShared(false)
                    .receivingThreadConfig()
                    .withSignalThreadCount(1)
                    .withMethodCallThreadCount(1)
                    .withMethodReturnThreadCount(1)
                    .withErrorHandlerThreadCount(1)
                    .connectionConfig()
                    .withDisconnectCallback(new Ending(replies))
                    .build();
            open = new Link(fresh, replies);
            link = open;
            return open;
        } catch (DBusException | DBusExecutionException e) {
            throw new HelperException(Problem.UNAVAILABLE, noBus(), e);
        }
    }

    /** Without its socket there is no bus; dbus-java would try for ten seconds. */
    private void requireSocket() {
        String path = address.startsWith(UNIX_PATH)
                ? address.substring(UNIX_PATH.length()).replaceAll("[,;].*", "")
                : "";
        if (!path.isEmpty() && !Files.exists(Path.of(path))) {
            throw new HelperException(Problem.UNAVAILABLE, noBus());
        }
    }

    private String noBus() {
        return "There is no " + name + ". Reeve needs D-Bus and systemd to see and change services.";
    }

    @Override
    public synchronized void close() {
        Link open = link;
        // A connection whose bus has ended closes itself, and dbus-java 5.2 does not bear that it is closed meanwhile.
        if (open != null && open.holds()) {
            open.connection().disconnect();
        }
    }
}
