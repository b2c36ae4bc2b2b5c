package org.reeve.gui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryRead;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.LogTail;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitsChanged;
import org.reeve.api.session.Description;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Pong;
import org.reeve.api.session.SelfCheck;
import org.reeve.api.session.SessionAdminister;
import org.reeve.api.session.SessionRead;
import org.reeve.api.session.Verdict;
import org.reeve.api.surroundings.PkexecState;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.gui.work.Calls;
import org.reeve.link.RemoteState;
import org.reeve.link.Ticket;

/** Helpers that follow a script, so that every state of the window can be had at will. */
public final class FakeCalls implements Calls {
    final FakeUnits units = new FakeUnits();
    public final List<Call> made = new CopyOnWriteArrayList<>();
    final List<Consumer<RemoteState>> listeners = new CopyOnWriteArrayList<>();
    public volatile boolean rootRunning;
    volatile boolean startedAsRoot;
    volatile HelperKind kind = HelperKind.ROOT;
    volatile LockState lock = LockState.LOCKED;
    public volatile Function<Call, Verdict> can = call -> new Verdict(Verdict.Permit.ASKS, "", "");
    volatile Runnable reading = () -> {};
    volatile Runnable timing = () -> {};
    /** Before unit files are told. */
    volatile Runnable filing = () -> {};

    volatile BiFunction<Call, Ticket, Object> change = this::obey;
    volatile Function<Ticket, Optional<ChangeRecord>> history = ticket -> Optional.empty();
    /** Other features' fakes: a right and what makes one that ends with a token. */
    final Map<Class<?>, Function<Cancel, Object>> others = new ConcurrentHashMap<>();

    final FakeBoot boot = new FakeBoot();
    final FakeOverrides overrides = new FakeOverrides();
    final FakeOverview overview = new FakeOverview();
    final FakeConnections connections = new FakeConnections();
    final FakeLogs logs = new FakeLogs();
    final FakeHistory records = new FakeHistory();
    final FakeProcesses processes = new FakeProcesses();
    final FakePorts ports = new FakePorts();
    final FakeTasks tasks = new FakeTasks();
    final FakeSchedules schedules = new FakeSchedules();
    public final FakeFiles files = new FakeFiles();
    /** What is found around, a healthy desktop unless a test says otherwise. */
    volatile Surroundings surroundings = new Surroundings(
            1000, false, false, true, true, PolkitState.READY, Optional.of("lxpolkit"), PkexecState.READY, true);

    /** Who follows a log now. */
    final List<Sink<LogTail>> followers = new CopyOnWriteArrayList<>();

    volatile boolean wholeLog = true;

    private final List<Sink<UnitsChanged>> watchers = new CopyOnWriteArrayList<>();

    /** A machine where all is well, and changes ask for a password. */
    public FakeCalls() {
        others.put(OverviewRead.class, overview::serve);
        others.put(ServicesConfidential.class, overrides::confidential);
        connections.serve(this);
        logs.serve(this);
        records.serve(this);
        processes.serve(this);
        ports.serve(this);
        tasks.serve(this);
        schedules.serve(this);
        files.serve(this);
        others.put(SurroundingsRead.class, cancel -> (SurroundingsRead) () -> surroundings);
    }

    /** A script that waits where a person would answer a prompt, until the call is given up. */
    static BiFunction<Call, Ticket, Object> stuckAt(Stage stage) {
        return (call, ticket) -> {
            ticket.stage().accept(stage);
            CountDownLatch given = new CountDownLatch(1);
            try (Cancel.Listening _ = ticket.cancel().onCancel(given::countDown)) {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new HelperException(Problem.CANCELLED, "Cancelled.");
        };
    }

    static BiFunction<Call, Ticket, Object> failing(Problem problem, String sentence) {
        return (call, ticket) -> {
            throw new HelperException(problem, sentence);
        };
    }

    /** What a stream does that has nothing more to say. */
    static void untilCancelled(Cancel cancel) {
        CountDownLatch ended = new CountDownLatch(1);
        try (Cancel.Listening _ = cancel.onCancel(ended::countDown)) {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Object obey(Call call, Ticket ticket) {
        if (files.knows(call)) {
            return files.obey(call);
        }
        if (tasks.knows(call)) {
            return tasks.obey(call);
        }
        if (schedules.knows(call)) {
            return schedules.obey(call, tasks);
        }
        if (overrides.knows(call)) {
            return overrides.obey(call);
        }
        if (call.method().startsWith("processes.")) {
            return processes.obey(call);
        }
        if (call.equals(ServicesCommands.daemonReload())) {
            return new Change("guest", "read", ServicesCommands.daemonReloadCommand(), List.of(), List.of());
        }
        UnitName name = (UnitName) call.arguments().getFirst();
        Scope scope = call.method().startsWith("services.user") ? Scope.USER : Scope.SYSTEM;
        return List.of(UnitAction.values()).stream()
                .filter(one -> call.method().endsWith("." + one.method()))
                .findFirst()
                .map(action -> obey(scope, action, name))
                .orElseGet(() -> obeyRest(call, scope, name));
    }

    private Change obey(Scope scope, UnitAction action, UnitName name) {
        boolean stop = action == UnitAction.STOP || action == UnitAction.RESET_FAILED;
        Unit now = units.set(scope, name, stop ? ActiveState.INACTIVE : ActiveState.ACTIVE, stop ? "dead" : "running");
        tell(new UnitChanged(name, Optional.of(now)));
        return new Change(
                name.value(),
                stop ? "inactive (dead)" : "active (running)",
                ServicesCommands.command(scope, action, name),
                action.inverse().stream()
                        .map(inverse -> ServicesCommands.call(scope, inverse, name))
                        .toList(),
                List.of());
    }

    /** What happens at boot, and signals. */
    private Change obeyRest(Call call, Scope scope, UnitName name) {
        Optional<UnitFileAction> boot = List.of(UnitFileAction.values()).stream()
                .filter(one -> call.method().endsWith("." + one.verb()))
                .findFirst();
        if (boot.isEmpty()) {
            return new Change(name.value(), "active (running)", List.of("systemctl", "kill"), List.of(), List.of());
        }
        String link = "/etc/systemd/system/multi-user.target.wants/" + name;
        boolean makes = boot.get() == UnitFileAction.ENABLE || boot.get() == UnitFileAction.MASK;
        units.startup(
                name,
                switch (boot.get()) {
                    case ENABLE -> "enabled";
                    case DISABLE, UNMASK -> "disabled";
                    case MASK -> "masked";
                });
        return new Change(
                name.value(),
                units.startup(name),
                ServicesCommands.command(scope, boot.get(), name),
                List.of(ServicesCommands.call(scope, boot.get().inverse(), name)),
                List.of(makes ? link + " → /usr/lib/systemd/system/" + name : "unlink " + link));
    }

    /** Something is written to the log. */
    void write(LogLine... lines) {
        followers.forEach(sink -> sink.emit(new LogTail(wholeLog, List.of(lines))));
    }

    void tell(UnitChanged changed) {
        watchers.forEach(sink -> sink.emit(new UnitsChanged(List.of(changed))));
    }

    void root(RemoteState state) {
        rootRunning = state instanceof RemoteState.Ready;
        listeners.forEach(listener -> listener.accept(state));
    }

    @Override
    public <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage) {
        if (right == ServicesRead.class) {
            return right.cast(new Services(cancel));
        }
        Function<Cancel, Object> other = others.get(right);
        if (other != null) {
            return right.cast(other.apply(cancel));
        }
        return right.cast(right == SessionRead.class ? new Session(HelperKind.OWN, 4211) : new Administer(cancel));
    }

    @Override
    public <T> T ofRoot(Class<T> right) {
        if (right == HistoryRead.class) {
            return right.cast(records.ofRoot());
        }
        return right.cast(new Session(kind, 4300));
    }

    @Override
    public @Nullable Object call(Call call, Ticket ticket) {
        made.add(call);
        return change.apply(call, ticket);
    }

    @Override
    public boolean needsRoot(Call call) {
        return Stream.of(
                        "services.manage",
                        "services.configure",
                        "services.override",
                        "logs.confidential",
                        "history.confidential",
                        "processes.signal",
                        "processes.tune",
                        "processes.confidential",
                        "ports.confidential",
                        "ports.listen",
                        "scans.",
                        "files.browse.",
                        "files.read.",
                        "files.write.",
                        "tasks.")
                .anyMatch(call.method()::startsWith);
    }

    @Override
    public Optional<ChangeRecord> lookUp(Call call, Ticket lost) {
        return history.apply(lost);
    }

    @Override
    public boolean rootRunning() {
        return rootRunning;
    }

    @Override
    public boolean startedAsRoot() {
        return startedAsRoot;
    }

    @Override
    public void onRootState(Consumer<RemoteState> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {}

    private final class Session implements SessionRead {
        private final HelperKind own;
        private final long pid;

        Session(HelperKind own, long pid) {
            this.own = own;
            this.pid = pid;
        }

        @Override
        public Pong ping() {
            return new Pong(pid);
        }

        @Override
        public Description describe() {
            return new Description(own, "test", pid, 0, List.of(), lock);
        }

        @Override
        public Verdict can(Call call) {
            return can.apply(call);
        }

        @Override
        public SelfCheck selfcheck() {
            return new SelfCheck(List.of());
        }
    }

    private final class Administer implements SessionAdminister {
        private final Cancel cancel;

        Administer(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public LockState unlock() {
            cancel.check();
            lock = new LockState(true, 252, 900);
            root(new RemoteState.Ready());
            return lock;
        }

        @Override
        public LockState lock() {
            lock = LockState.LOCKED;
            return lock;
        }
    }

    private final class Services implements SmallServices {
        private final Cancel cancel;

        @Override
        public FakeBoot starts() {
            return boot;
        }

        Services(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public FakeOverrides overrides() {
            return overrides;
        }

        @Override
        public void list(Scope scope, List<UnitType> types, Sink<Unit> sink) {
            reading.run();
            units.list(scope).forEach(sink::emit);
        }

        @Override
        public void timers(Scope scope, Sink<TimerTimes> timers) {
            timing.run();
            SmallServices.super.timers(scope, timers);
        }

        @Override
        public void files(Scope scope, List<UnitType> types, Sink<UnitFile> sink) {
            filing.run();
            units.files(scope).forEach(sink::emit);
        }

        @Override
        public UnitDetail get(Scope scope, UnitName unit) {
            return units.detail(scope, unit.value().equals("default.target") ? FakeBoot.target(scope) : unit);
        }

        @Override
        public void followLog(Scope scope, UnitName unit, int lines, Sink<LogTail> tail) {
            tail.emit(new LogTail(wholeLog, units.log(unit)));
            followers.add(tail);
            untilCancelled(cancel);
            followers.remove(tail);
            cancel.check();
        }

        @Override
        public List<LogLine> log(Scope scope, UnitName unit, int lines) {
            return units.log(unit);
        }

        @Override
        public void watch(Scope scope, Sink<UnitsChanged> changes) {
            if (scope == Scope.SYSTEM) {
                watchers.add(changes);
            }
            changes.emit(new UnitsChanged(List.of()));
            untilCancelled(cancel);
            watchers.remove(changes);
            cancel.check();
        }
    }
}
