package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeRecord;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.audit.Journal;
import org.reeve.helper.auth.FakePolkit;
import org.reeve.helper.auth.Peer;
import org.reeve.helper.auth.Peers;
import org.reeve.helper.auth.PolkitGate;
import org.reeve.helper.auth.Unlock;
import org.reeve.helper.system.Target;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.Json;
import org.reeve.wire.Operation;

/** One call of one method: through the real dispatcher and gate, to a feature that counts, for a window that can be ended. */
final class Attempt {
    private static final String TARGET = "a.service";
    private static final long USER = 4242;

    private final Operation operation;
    private final Process process;
    private final Peer peer;
    private final Cancel cancel = new Cancel();
    private final Unlock unlock = new Unlock(() -> 0);
    private final AtomicInteger tag = new AtomicInteger();
    private final AtomicInteger invocations = new AtomicInteger();
    private final ChangeId id = ChangeId.random(new SecureRandom());
    private final Audit audit;
    private final Dispatcher dispatcher;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean mayAsk = true;

    Attempt(Operation operation, FakePolkit polkit, Duration patience, Path records) throws IOException {
        this.operation = operation;
        process = new ProcessBuilder("sleep", "60").start();
        peer = Peers.of(process.pid(), USER);
        Contract contract = Contract.reeve();
        audit = new Audit(records, 1000, 1, new Json(contract), new Journal(false));
        PolkitGate gate = new PolkitGate(polkit.about(peer, patience), unlock, () -> {});
        dispatcher =
                new Dispatcher(contract, List.of(row(operation.owner())), gate, audit, this::guard, new Activity());
    }

    private <T> Row row(Class<T> right) {
        Object feature = Proxy.newProxyInstance(right.getClassLoader(), new Class<?>[] {right}, (_, method, _) -> {
            invocations.incrementAndGet();
            return method.getReturnType() == Change.class
                    ? new Change(TARGET, "done", List.of("true"), List.of(), List.of())
                    : null;
        });
        return Row.of(
                right, right.cast(feature), _ -> new Row.Resolved(new Target(TARGET, "tag " + tag.get()), arguments()));
    }

    private List<Object> arguments() {
        List<Object> arguments = new ArrayList<>();
        for (Type type : operation.parameters()) {
            addDefault(arguments, type);
        }
        return arguments;
    }

    @SuppressWarnings("NullAway") // what a feature that only counts is given does not matter
    private static void addDefault(List<Object> arguments, Type type) {
        @Nullable Object none = null;
        arguments.add(
                type == int.class
                        ? (Object) 0
                        : type == long.class ? (Object) 0L : type == boolean.class ? false : none);
    }

    private void guard() {
        if (!peer.alive()) {
            throw new HelperException(Problem.DENIED, "The window that asked is gone.");
        }
    }

    void serve() {
        Call plain = new Call(operation.name(), List.of(), mayAsk);
        Caller caller = new Caller(cancel, _ -> {}, mayAsk);
        Sink<Object> sink = _ -> {};
        try {
            dispatcher.serve(
                    new Frame.Request(plain, Optional.of(id)),
                    operation,
                    caller,
                    operation.item().isPresent() ? sink : null);
        } finally {
            ended.countDown();
        }
    }

    int invocations() {
        return invocations.get();
    }

    Optional<ChangeRecord> record() {
        return audit.find(id);
    }

    /** The window, as polkit has to be asked about it. */
    Map<String, Object> window() {
        return Map.of(
                "pid", new UInt32(peer.pid()), "start-time", new UInt64(peer.startTime()), "uid", (int) peer.uid());
    }

    Map<String, String> details() {
        return Map.of("method", operation.name(), "target", TARGET);
    }

    void unlock() {
        unlock.unlock();
    }

    void mayAsk(boolean may) {
        mayAsk = may;
    }

    void cancel() {
        cancel.cancel();
    }

    void changeTarget() {
        tag.incrementAndGet();
    }

    /** Until the call has its answer or refusal: whatever polkit says then is said too late. */
    void awaitEnd() {
        try {
            assertTrue(ended.await(10, TimeUnit.SECONDS), "the call did not end");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void endWindow() {
        close();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        process.destroyForcibly();
    }
}
