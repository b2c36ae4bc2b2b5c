package org.reeve.gui.session;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to the session bus that the tray, the notifications and the single instance share. Everything that goes out
 * goes through one thread, {@link #post}. When the bus is lost, its users are told, and again when it is back; where there
 * never was one, nothing is tried again.
 */
public final class SessionBus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final List<Client> clients = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session bus").daemon().factory());
    private final Supplier<DBusConnectionBuilder> address;
    private Optional<DBusConnection> bus = Optional.empty();
    private Duration retry = FIRST_RETRY;
    private volatile boolean closed;

    /** What stands on the connection. Called on the bus' own thread. */
    public interface Client {
        /** There is a connection, for the first time or again. */
        void connected(DBusConnection bus) throws DBusException;

        /** It is gone, and everything that was exported with it. */
        void lost();
    }

    /** Something to do with the connection. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void with(DBusConnection bus) throws DBusException;
    }

    private SessionBus(Supplier<DBusConnectionBuilder> address) {
        this.address = address;
    }

    /** Connects; blocks until it has, or until it is clear that there is no bus. */
    public static SessionBus open() {
        return open(DBusConnectionBuilder::forSessionBus);
    }

    /** Connects to another one. */
    static SessionBus open(Supplier<DBusConnectionBuilder> address) {
        SessionBus session = new SessionBus(address);
        Future<?> first = session.thread.submit(session::first);
        try {
            first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.info("the session bus cannot be used", e);
        }
        return session;
    }

    /** Adds a user; where there is a connection, it hears of it soon. */
    public void add(Client client) {
        submit(() -> {
            clients.add(client);
            bus.ifPresent(now -> tell(client, now));
        });
    }

    /** Takes a user away; it hears nothing any more. */
    public void remove(Client client) {
        submit(() -> clients.remove(client));
    }

    /** Does something soon, on the bus' own thread; without a connection nothing. */
    public void post(Work work) {
        submit(() -> bus.ifPresent(now -> attempt(() -> work.with(now))));
    }

    /** Something that there need not be a connection for, on the bus' own thread all the same. */
    @FunctionalInterface
    interface Step {
        /** Does it. */
        void go() throws DBusException;
    }

    /** Does something soon, on the bus' own thread, with or without a connection. */
    void always(Step step) {
        submit(() -> attempt(step));
    }

    /** Does something soon, on the bus' own thread; without a connection something else. */
    void either(Work work, Step otherwise) {
        submit(() -> attempt(() -> {
            if (bus.isPresent()) {
                work.with(bus.get());
            } else {
                otherwise.go();
            }
        }));
    }

    /** Does something at once and waits for it; answers whether there was a connection to do it with. */
    boolean run(Work work) {
        try {
            return thread.submit(() -> {
                        bus.ifPresent(now -> attempt(() -> work.with(now)));
                        return bus.isPresent();
                    })
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.info("the session bus", e);
            return false;
        }
    }

    /** Runs on the bus' thread after a while. */
    Runnable after(Duration delay, Runnable action) {
        try {
            ScheduledFuture<?> due = thread.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> due.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    private void submit(Runnable action) {
        try {
            thread.execute(action);
        } catch (RejectedExecutionException e) {
            // The program ends; nobody waits for this any more.
        }
    }

    private void first() {
        if (!connect()) {
            LOG.info("there is no session bus");
        }
    }

    private boolean connect() {
        try {
            DBusConnection now = address.get()
                    .withShared(false)
                    .withDisconnectCallback(new Loss())
                    .receivingThreadConfig()
                    // More than one would reorder the answers to a panel, whose menus then come out empty.
                    .withMethodCallThreadCount(1)
                    .withSignalThreadCount(1)
                    .withErrorHandlerThreadCount(1)
                    .withMethodReturnThreadCount(1)
                    .connectionConfig()
                    .build();
            bus = Optional.of(now);
            retry = FIRST_RETRY;
            clients.forEach(client -> tell(client, now));
            return true;
        } catch (DBusException | RuntimeException e) {
            LOG.debug("no session bus", e);
            return false;
        }
    }

    private static void tell(Client client, DBusConnection bus) {
        attempt(() -> client.connected(bus));
    }

    /** A failure is one of the desktop's parts being gone; whoever depends on it hears so from the bus itself. */
    private static void attempt(Step step) {
        try {
            step.go();
        } catch (DBusException | DBusExecutionException e) {
            LOG.info("the session bus: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("a fault of Reeve's on the session bus", e);
        }
    }

    private final class Loss implements IDisconnectCallback {
        @Override
        public void disconnectOnError(IOException why) {
            submit(SessionBus.this::lost);
        }
    }

    private void lost() {
        if (closed || bus.isEmpty()) {
            return;
        }
        bus = Optional.empty();
        clients.forEach(Client::lost);
        again();
    }

    private void again() {
        Runnable _ = after(retry, () -> {
            if (!closed && !connect()) {
                retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? retry.multipliedBy(2) : LONGEST_RETRY;
                again();
            }
        });
    }

    /** Lets what was answered go out, then closes. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.submit(() -> bus.ifPresent(SessionBus::end)).get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.debug("the session bus did not end in time", e);
        }
        thread.shutdownNow();
    }

    private static void end(DBusConnection bus) {
        try {
            Farewell.say(bus);
        } catch (DBusException | RuntimeException e) {
            LOG.debug("no farewell", e);
        }
        bus.disconnect();
    }
}
