package org.reeve.helper;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.reeve.api.HelperException;
import org.reeve.api.ports.PortAddress;
import org.reeve.helper.auth.KernelGate;
import org.reeve.helper.auth.Peer;
import org.reeve.helper.auth.Polkit;
import org.reeve.helper.auth.PolkitGate;
import org.reeve.helper.auth.SessionWatch;
import org.reeve.helper.auth.Unlock;
import org.reeve.helper.ports.Binder;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Uptime;
import org.reeve.helper.tasks.ScheduledStart;
import org.reeve.helper.tasks.scan.ScanWork;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;

/**
 * The helper's start. {@code own} is a plain child of the window; {@code root} is started by the launcher that pkexec runs.
 * Nothing in its environment or properties weakens its gate.
 */
public final class HelperMain {
    /** Ended with a sentence because it was started wrongly: EX_USAGE of sysexits.h. */
    static final int USAGE = 64;

    /** Ended with a sentence because what it was started in is not safe: EX_CONFIG. */
    static final int UNSAFE = 78;

    /** What stands before the words of a schedule. */
    private static final String SCHEDULED = "schedule";

    private HelperMain() {}

    /** Starts one kind of helper and lives until a reason to end. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals(TaskProgram.WORD)) {
            return start(() -> task(Path.of(arguments[1])));
        }
        if (arguments.length == 4 && arguments[0].equals(TaskProgram.BIND) && arguments[3].matches("[0-9]{1,5}")) {
            PortAddress address = new PortAddress(arguments[2], Integer.parseInt(arguments[3]));
            return start(() -> Binder.run(Path.of(arguments[1]), address));
        }
        if (arguments.length > 2 && arguments[0].equals(SCHEDULED)) {
            return start(() -> scheduled(List.of(arguments).subList(1, arguments.length)));
        }
        return switch (String.join(" ", arguments)) {
            case "own" -> start(HelperMain::own);
            case "root" -> start(HelperMain::root);
            default -> refuse(USAGE, "Expected one word: own or root.");
        };
    }

    /** A way to start. */
    interface Start {
        int run() throws IOException;
    }

    /** Starts and answers the exit code; what keeps it from starting is told in a sentence. */
    static int start(Start start) {
        try {
            return start.run();
        } catch (HelperException e) {
            return refuse(UNSAFE, e.sentence());
        } catch (IOException e) {
            return refuse(UNSAFE, "The helper cannot start: " + e.getMessage());
        }
    }

    private static int own() throws IOException {
        long uid = new UnixSystem().getUid();
        SelfChecks checks = new SelfChecks(false);
        checks.require();
        Peer peer = Peer.parent(uid);
        Path runtime = Directories.runtime(uid);
        Listener listener = Listener.ofUser(runtime);
        try (Bus machine = Bus.system();
                Bus user = Bus.user()) {
            Helper helper = new Helper(peer, new KernelGate(), Directories.state(), checks);
            Map<String, String> environment = Directories.userBus();
            return helper.serve(listener, System.in, helper.ownRows(machine, user, environment, runtime));
        }
    }

    private static int root() throws IOException {
        return RootStart.run(new SelfChecks(true), (machine, peer) -> {
            Unlock unlock = new Unlock(Uptime::seconds);
            SessionWatch session = new SessionWatch(machine, peer, unlock);
            return new PolkitGate(new Polkit(machine, peer), unlock, session::begin);
        });
    }

    /** A task's own process, which systemd starts in a sandbox; it serves nobody. */
    private static int task(Path folder) {
        return new ScanWork(folder, new TaskRecords(new Json(Contract.reeve()))).run();
    }

    /** What a schedule's service runs; it serves nobody. */
    private static int scheduled(List<String> words) throws IOException {
        try (Bus machine = Bus.system()) {
            return new ScheduledStart(
                            machine,
                            Directories.required("STATE_DIRECTORY"),
                            TaskProgram.words(),
                            new TaskRecords(new Json(Contract.reeve())))
                    .run(words);
        }
    }

    private static int refuse(int code, String sentence) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        err.println(sentence);
        return code;
    }
}
