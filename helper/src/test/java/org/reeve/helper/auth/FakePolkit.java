package org.reeve.helper.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.reeve.helper.system.Bus;
import org.reeve.testing.PrivateBus;

/** A polkit on a bus of its own that records what it is asked and answers as a test says. */
public final class FakePolkit implements AutoCloseable {
    private final PrivateBus bus;
    private final DBusConnection connection;
    private final Bus client;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();
    private volatile Script script = _ -> Decision.NO;

    /** What was asked, as it came over the bus. */
    public record Asked(
            String kind,
            Map<String, Object> subject,
            String action,
            Map<String, String> details,
            boolean interaction) {}

    /** What polkit can say. */
    public enum Decision {
        YES(true, false, false),
        NO(false, false, false),
        CHALLENGE(false, true, false),
        DISMISSED(false, false, true),
        /** Says both, which means nothing. */
        BOTH(true, true, false);

        private final boolean authorized;
        private final boolean challenge;
        private final boolean dismissed;

        Decision(boolean authorized, boolean challenge, boolean dismissed) {
            this.authorized = authorized;
            this.challenge = challenge;
            this.dismissed = dismissed;
        }
    }

    /** Decides; may wait, and may throw what polkit then answers as its error. */
    @FunctionalInterface
    public interface Script {
        Decision decide(Asked asked);
    }

    /** polkit's interface, as far as a helper calls it. */
    @DBusInterfaceName("org.freedesktop.PolicyKit1.Authority")
    public interface Authority extends DBusInterface {
        @DBusMemberName("CheckAuthorization")
        Reply<Result> check(
                Subject subject, String action, Map<String, String> details, UInt32 flags, String cancellation);

        @DBusMemberName("CancelCheckAuthorization")
        void takeBack(String cancellation);
    }

    /** Who is asked about. */
    public static final class Subject extends Struct {
        @Position(0)
        public final String kind;

        @Position(1)
        public final Map<String, Variant<?>> details;

        public Subject(String kind, Map<String, Variant<?>> details) {
            this.kind = kind;
            this.details = details;
        }
    }

    /** One value, whatever its type. */
    public static final class Reply<A> extends Tuple {
        @Position(0)
        public final A value;

        public Reply(A value) {
            this.value = value;
        }
    }

    /** polkit's answer. */
    public static final class Result extends Struct {
        @Position(0)
        public final boolean authorized;

        @Position(1)
        public final boolean challenge;

        @Position(2)
        public final Map<String, String> details;

        public Result(boolean authorized, boolean challenge, Map<String, String> details) {
            this.authorized = authorized;
            this.challenge = challenge;
            this.details = details;
        }
    }

    private final class Service implements Authority {
        @Override
        public Reply<Result> check(
                Subject subject, String action, Map<String, String> details, UInt32 flags, String cancellation) {
            Map<String, Object> plain = new TreeMap<>();
            subject.details.forEach((key, value) -> plain.put(key, value.getValue()));
            Asked question = new Asked(subject.kind, plain, action, details, (flags.intValue() & 1) != 0);
            asked.add(question);
            Decision decision = script.decide(question);
            String dismissed = decision.dismissed ? "true" : "false";
            return new Reply<>(
                    new Result(decision.authorized, decision.challenge, Map.of("polkit.dismissed", dismissed)));
        }

        @Override
        public void takeBack(String cancellation) {
            cancelled.add(cancellation);
        }

        @Override
        public boolean isRemote() {
            return false;
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/PolicyKit1/Authority";
        }
    }

    private FakePolkit(PrivateBus bus, DBusConnection connection) {
        this.bus = bus;
        this.connection = connection;
        client = Bus.at(bus.address());
    }

    /** Starts a bus in a folder, and polkit on it. */
    public static FakePolkit start(Path folder) throws IOException, DBusException {
        PrivateBus bus = PrivateBus.start(folder);
        DBusConnection connection = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        FakePolkit polkit = new FakePolkit(bus, connection);
        connection.exportObject(polkit.new Service());
        connection.requestBusName("org.freedesktop.PolicyKit1");
        return polkit;
    }

    /** Decides like that from now on. */
    public void become(Script other) {
        script = other;
        asked.clear();
        cancelled.clear();
    }

    /** The authority that asks here about a peer, and waits so long for what needs no person. */
    public Polkit about(Peer peer, Duration patience) {
        return new Polkit(client, peer, patience);
    }

    /** What was asked since the last script. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Whether a prompt was taken back within ten seconds. */
    public boolean takesBack() throws InterruptedException {
        return cancelled.poll(10, TimeUnit.SECONDS) != null;
    }

    /** An error as polkit names it. */
    public static DBusExecutionException error(String text) {
        return new DBusExecutionException(text);
    }

    /** The bus ends, as at a restart, with whatever is under way. */
    public void endBus() {
        bus.close();
    }

    /** A connection whose bus has ended closes itself, and dbus-java 5.2 does not bear that it is closed meanwhile. */
    private static void close(DBusConnection open) throws IOException {
        if (open.isConnected()) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        close(connection);
        bus.close();
    }
}
