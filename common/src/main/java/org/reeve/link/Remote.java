package org.reeve.link;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;
import org.reeve.wire.Operation;
import org.reeve.wire.Secrets;

/**
 * A helper as its callers see it: started at the first call, started again at the first call after it ended, with idle
 * connections kept for the next caller. Thread-safe; every call blocks its thread.
 */
public final class Remote implements AutoCloseable {
    private static final int MOST_IDLE = 4;
    private static final int ATTEMPTS = 3;
    private static final long ENDING_MILLIS = 3_000;

    private final List<String> command;
    private final long uid;
    private final Contract contract;
    private final Json json;
    private final Supplier<LinkTrace.Told> log;
    private final SecureRandom random = new SecureRandom();
    private final Deque<ClientConnection> idle = new ArrayDeque<>();
    private final List<Consumer<RemoteState>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable HelperProcess helper;
    private boolean closed;

    /** A helper that {@code command} starts and that runs as {@code uid}; {@code log} hears of each connection to it. */
    Remote(List<String> command, long uid, Contract contract, Supplier<LinkTrace.Told> log) {
        this.command = List.copyOf(command);
        this.uid = uid;
        this.contract = contract;
        this.json = new Json(contract);
        this.log = log;
    }

    /** Hears of every change of state, on whatever thread it happens. */
    public void onState(Consumer<RemoteState> listener) {
        listeners.add(listener);
    }

    /** Whether a helper runs now. */
    public synchronized boolean running() {
        return helper != null && helper.alive();
    }

    /**
     * Makes a call and waits for its end.
     *
     * @return the result, or null where the method returns nothing
     * @throws HelperException what the helper answered, or why it could not be asked
     */
    public @Nullable Object call(Call call, Ticket ticket) {
        Operation operation = contract.find(call.method())
                .orElseThrow(() -> new HelperException(Problem.UNSUPPORTED, "Reeve knows no " + call.method() + "."));
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<ClientConnection> taken = take(ticket);
            if (taken.isEmpty()) {
                reason = "it was ending";
                continue;
            }
            ClientConnection connection = taken.get();
            try {
                switch (connection.call(call, operation, ticket)) {
                    case ClientConnection.Outcome.Answered(Object result) -> {
                        return operation.opensObject() ? object(operation, connection) : result;
                    }
                    case ClientConnection.Outcome.NotTaken(String why) -> reason = why;
                }
            } finally {
                give(connection, operation);
            }
        }
        throw new HelperException(Problem.UNAVAILABLE, "The helper ended before it took the call: " + reason + ".");
    }

    private Object object(Operation opener, ClientConnection connection) {
        Class<?> type = (Class<?>) opener.result();
        return Proxies.object(type, contract, opener.grade(), connection);
    }

    /** An idle connection or a new one; absent where the helper was ending, and has ended by now. */
    private Optional<ClientConnection> take(Ticket ticket) {
        HelperProcess running;
        synchronized (this) {
            if (closed) {
                throw new HelperException(Problem.CANCELLED, "Reeve is closing.");
            }
            running = helper;
            if (running != null && running.alive()) {
                ClientConnection connection = idle.poll();
                if (connection != null) {
                    return Optional.of(connection);
                }
            } else {
                running = launch();
            }
        }
        return connect(running, ticket);
    }

    private HelperProcess launch() {
        dropIdle();
        HelperProcess started = HelperProcess.start(command, Secrets.random(random));
        helper = started;
        tell(new RemoteState.Starting());
        started.onEnd(() -> ended(started));
        return started;
    }

    private Optional<ClientConnection> connect(HelperProcess running, Ticket ticket) {
        ticket.stage().accept(Stage.STARTING);
        Path socket = running.socket(ticket.cancel());
        try {
            ClientConnection connection = ClientConnection.open(socket, uid, running.secret(), json, log);
            if (running.greeted()) {
                tell(new RemoteState.Ready());
            }
            ticket.stage().accept(Stage.RUNNING);
            return Optional.of(connection);
        } catch (IOException e) {
            if (running.awaitEnd(ENDING_MILLIS)) {
                ended(running);
                return Optional.empty();
            }
            throw new HelperException(
                    Problem.UNAVAILABLE, "The helper does not take connections: " + e.getMessage(), e);
        }
    }

    private synchronized void give(ClientConnection connection, Operation operation) {
        if (operation.opensObject() && connection.usable()) {
            return;
        }
        if (connection.usable() && !closed && idle.size() < MOST_IDLE) {
            idle.push(connection);
        } else {
            connection.close();
        }
    }

    private void ended(HelperProcess which) {
        synchronized (this) {
            if (helper != which) {
                return;
            }
            helper = null;
            dropIdle();
        }
        tell(new RemoteState.Ended());
    }

    private synchronized void dropIdle() {
        idle.forEach(ClientConnection::close);
        idle.clear();
    }

    private void tell(RemoteState state) {
        listeners.forEach(listener -> listener.accept(state));
    }

    /** Ends the helper: closes its connections and the standard input it watches. */
    @Override
    public synchronized void close() {
        closed = true;
        dropIdle();
        if (helper != null) {
            helper.close();
        }
    }
}
