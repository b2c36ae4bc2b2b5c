package org.reeve.link;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;
import org.reeve.wire.Operation;
import org.reeve.wire.Secrets;

/** A helper's connections themselves, without the pool that a window has: as many as wanted, and one for a single call. */
public final class Direct implements AutoCloseable {
    private static final Call PING = new Call("session.read.ping", List.of(), true);
    private static final long ENDING_MILLIS = 5_000;

    private final Contract contract = Contract.reeve();
    private final Json json = new Json(contract);
    private final Operation ping = contract.find(PING.method()).orElseThrow();
    private final LinkTrace silent = LinkTrace.none();
    private final HelperProcess helper;
    private final Path socket;
    private final long uid;

    private Direct(Installation installation, long uid) {
        this.uid = uid;
        this.helper = HelperProcess.start(installation.ownHelper(), Secrets.random(new SecureRandom()));
        this.socket = helper.socket(new Cancel());
    }

    /** Starts an own helper. */
    public static Direct own(Installation installation, long uid) {
        return new Direct(installation, uid);
    }

    /** A connection, proven. */
    public Pinger connect() throws IOException {
        return new Pinger(
                ClientConnection.open(socket, uid, helper.secret(), json, () -> silent.connection("own")), ping);
    }

    /** A connection used by one thread. */
    public static final class Pinger implements AutoCloseable {
        private final ClientConnection connection;
        private final Operation ping;

        private Pinger(ClientConnection connection, Operation ping) {
            this.connection = connection;
            this.ping = ping;
        }

        /** A call and its answer. */
        public void ping() {
            if (!(connection.call(PING, ping, Ticket.plain()) instanceof ClientConnection.Outcome.Answered)) {
                throw new IllegalStateException("the helper ended");
            }
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    @Override
    public void close() {
        helper.close();
        if (!helper.awaitEnd(ENDING_MILLIS)) {
            throw new IllegalStateException("the helper does not end");
        }
    }
}
