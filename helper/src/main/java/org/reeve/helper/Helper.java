package org.reeve.helper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.session.Description;
import org.reeve.api.session.HelperKind;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.audit.Journal;
import org.reeve.helper.auth.Gate;
import org.reeve.helper.auth.Peer;
import org.reeve.helper.server.Activity;
import org.reeve.helper.server.Dispatcher;
import org.reeve.helper.server.Row;
import org.reeve.helper.server.Server;
import org.reeve.helper.session.Session;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Native;
import org.reeve.process.Undumpable;
import org.reeve.wire.Build;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;
import org.reeve.wire.Protocol;
import org.slf4j.LoggerFactory;

/** A helper's parts, put together: the same for both kinds but for gate, rows and directories. */
final class Helper {
    private static final long IDLE_MILLIS = 10 * 60 * 1000L;
    private static final long PATIENCE_MILLIS = 90_000;

    private final Peer peer;
    private final Gate gate;
    private final Path state;
    private final SelfChecks checks;
    private final Contract contract = Contract.reeve();
    private final Activity activity = new Activity();
    private final Json json = new Json(contract);
    private final Audit audit;
    private final Program program = Program.running();

    Helper(Peer peer, Gate gate, Path state, SelfChecks checks) {
        this.peer = peer;
        this.gate = gate;
        this.state = state;
        this.checks = checks;
        boolean root = gate.kind() != HelperKind.OWN;
        this.audit = new Audit(state.resolve("history"), peer.uid(), peer.pid(), json, new Journal(root));
    }

    List<Row> ownRows(Bus machine, Bus user, Map<String, String> environment, Path runtime) {
        Modules.Places places = new Modules.Places(state, runtime, peer.uid(), 0);
        List<Row> rows =
                new ArrayList<>(Modules.own(machine, user, new Command(environment), places, new TaskRecords(json)));
        if (peer.uid() == 0) {
            rows.addAll(Modules.root(machine, new Command(), places, taskStart()));
            rows.add(Modules.everybodysHistory(audit));
        }
        return rows;
    }

    List<Row> rootRows(Bus machine, Path runtime, long launcher) {
        List<Row> rows = new ArrayList<>(
                Modules.root(machine, new Command(), new Modules.Places(state, runtime, 0, launcher), taskStart()));
        rows.add(Modules.everybodysHistory(audit));
        return rows;
    }

    private Modules.TaskStart taskStart() {
        return new Modules.TaskStart(
                peer.uid(), TaskProgram.words(), TaskProgram.words(TaskProgram.BIND), new TaskRecords(json));
    }

    /** Serves until a reason to end; answers the exit code. */
    int serve(Listener listener, InputStream input, List<Row> rows) throws IOException {
        String secret = Secret.read(input);
        List<Row> all = new ArrayList<>(rows);
        Dispatcher[] dispatcher = new Dispatcher[1];
        all.addAll(Modules.both(
                new Session(() -> describe(all), call -> dispatcher[0].predict(call), checks::run), gate, audit));
        dispatcher[0] = new Dispatcher(contract, all, gate, audit, this::guard, activity);
        Server server =
                new Server(listener.socket(), peer, contract, dispatcher[0], activity, secret, program::replaced);
        Thread.ofPlatform().name("accept").daemon().start(server::accept);
        Greeting.say(gate.kind(), "reeve " + Protocol.VERSION + " " + Build.name() + " " + listener.path());
        // Also systemctl stop and RuntimeMaxSec: a change that has begun is finished and recorded.
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().unstarted(() -> server.end("it was told to end", PATIENCE_MILLIS)));
        Native libc = new Native();
        Undumpable.become();
        String reason = new Endings(libc, peer, activity, IDLE_MILLIS).await(input);
        LoggerFactory.getLogger("org.reeve.helper").info("ends: {}", reason);
        server.end(reason, PATIENCE_MILLIS);
        return 0;
    }

    private Description describe(List<Row> rows) {
        return new Description(
                gate.kind(),
                Build.name(),
                ProcessHandle.current().pid(),
                peer.uid() == 0 || gate.kind() == HelperKind.OWN ? peer.uid() : 0,
                rows.stream().map(row -> Contract.name(row.right())).sorted().toList(),
                gate.state());
    }

    private void guard() {
        if (!peer.alive()) {
            throw new HelperException(Problem.DENIED, "The window that asked is gone.");
        }
    }
}
