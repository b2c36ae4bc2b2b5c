package org.reeve.helper.server;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketCredentials;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.auth.Peer;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameType;
import org.reeve.wire.Json;
import org.reeve.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections of the pinned peer and of nobody else. Threads are platform threads, dozens at most. */
public final class Server {
    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.helper");

    private final AFUNIXServerSocket listener;
    private final Peer peer;
    private final Contract contract;
    private final Json json;
    private final Dispatcher dispatcher;
    private final Activity activity;
    private final String secret;
    private final BooleanSupplier replaced;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("connection ", 1).daemon().factory());
    private volatile String reason = "";

    /** Serves {@code dispatcher} to {@code peer}, who must prove {@code secret}. */
    public Server(
            AFUNIXServerSocket listener,
            Peer peer,
            Contract contract,
            Dispatcher dispatcher,
            Activity activity,
            String secret,
            BooleanSupplier replaced) {
        this.listener = listener;
        this.peer = peer;
        this.contract = contract;
        this.json = new Json(contract);
        this.dispatcher = dispatcher;
        this.activity = activity;
        this.secret = secret;
        this.replaced = replaced;
    }

    /** Accepts until {@link #end}. */
    public void accept() {
        while (!ending()) {
            try {
                AFUNIXSocket socket = listener.accept();
                welcome(socket);
            } catch (IOException e) {
                if (!ending()) {
                    log("a connection could not be accepted: " + e.getMessage());
                }
            }
        }
    }

    private void welcome(AFUNIXSocket socket) throws IOException {
        AFUNIXSocketCredentials who = socket.getPeerCredentials();
        if (who.getUid() != peer.uid() || who.getPid() != peer.pid() || !peer.alive()) {
            log("refused a connection of user " + who.getUid() + ", process " + who.getPid());
            socket.close();
            return;
        }
        Wire wire = Wire.ofHelper(socket, json);
        if (!activity.connect()) {
            refuse(wire);
            return;
        }
        Connection connection = new Connection(wire, dispatcher, activity, this, secret);
        connections.add(connection);
        spawn(connection::live);
    }

    private static void refuse(Wire wire) throws IOException {
        HelperException busy = new HelperException(
                Problem.BUSY, "This window has " + Activity.MOST_CONNECTIONS + " connections open already.");
        wire.send(FrameType.FAIL, Problems.frame(busy), Frame.Fail.class);
        wire.close();
    }

    void spawn(Runnable work) {
        threads.execute(work);
    }

    Contract contract() {
        return contract;
    }

    void forget(Connection connection) {
        if (connections.remove(connection)) {
            activity.disconnect();
        }
    }

    boolean ending() {
        return !reason.isEmpty();
    }

    String reason() {
        return reason;
    }

    void log(String sentence) {
        LOG.info("{}", sentence);
    }

    void fault(String method, RuntimeException e) {
        LOG.error("a fault in {}", method, e);
    }

    /** Whether a call that is more than a look may still be taken: not after this program's files were replaced. */
    boolean current() {
        if (!replaced.getAsBoolean()) {
            return true;
        }
        reason = "Reeve was updated while it ran";
        spawn(() -> {
            end(reason, Long.MAX_VALUE / 2_000_000);
            System.exit(0);
        });
        return false;
    }

    /** Takes no new connection and no new call, tells idle clients, and waits for changes that have begun. */
    public void end(String why, long patienceMillis) {
        reason = why;
        try {
            listener.close();
        } catch (IOException e) {
            log("the socket does not close: " + e.getMessage());
        }
        activity.refuse();
        connections.forEach(connection -> connection.bye(why));
        activity.drain(patienceMillis);
    }
}
