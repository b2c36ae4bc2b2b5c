package org.reeve.helper;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reeve.api.Call;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionsManage;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomRead;
import org.reeve.api.custom.CustomRun;
import org.reeve.api.custom.CustomValue;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilesBrowse;
import org.reeve.api.files.FilesRead;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.FilesWrite;
import org.reeve.api.history.HistoryConfidential;
import org.reeve.api.history.HistoryRead;
import org.reeve.api.logs.LogsConfidential;
import org.reeve.api.logs.LogsRead;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.PortsConfidential;
import org.reeve.api.ports.PortsListen;
import org.reeve.api.ports.PortsRead;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessesConfidential;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.ProcessesSignal;
import org.reeve.api.processes.ProcessesTune;
import org.reeve.api.processes.ProcessesUser;
import org.reeve.api.scans.ScansManage;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.SchedulesManage;
import org.reeve.api.schedules.SchedulesRead;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.ServicesConfigure;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesOverride;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.ServicesUser;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.api.session.SessionAdminister;
import org.reeve.api.session.SessionRead;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TasksManage;
import org.reeve.api.tasks.TasksOthers;
import org.reeve.api.tasks.TasksRead;
import org.reeve.api.tasks.TasksSeen;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.auth.Gate;
import org.reeve.helper.connections.Connections;
import org.reeve.helper.connections.ConnectionsChanges;
import org.reeve.helper.files.FileRights;
import org.reeve.helper.history.EverybodysHistory;
import org.reeve.helper.history.History;
import org.reeve.helper.journals.Journals;
import org.reeve.helper.logs.Logs;
import org.reeve.helper.overview.Overview;
import org.reeve.helper.ports.Ports;
import org.reeve.helper.ports.PortsOpening;
import org.reeve.helper.processes.Inside;
import org.reeve.helper.processes.Processes;
import org.reeve.helper.processes.ProcessesChanges;
import org.reeve.helper.server.Row;
import org.reeve.helper.server.Row.Resolved;
import org.reeve.helper.services.Overrides;
import org.reeve.helper.services.Services;
import org.reeve.helper.services.ServicesChanges;
import org.reeve.helper.services.UnitPlaces;
import org.reeve.helper.session.Administer;
import org.reeve.helper.session.Session;
import org.reeve.helper.surroundings.Around;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.HeldProcess;
import org.reeve.helper.system.Target;
import org.reeve.helper.tasks.Custom;
import org.reeve.helper.tasks.Schedules;
import org.reeve.helper.tasks.SeenCustom;
import org.reeve.helper.tasks.SeenSchedules;
import org.reeve.helper.tasks.SeenTasks;
import org.reeve.helper.tasks.TaskText;
import org.reeve.helper.tasks.Tasks;
import org.reeve.helper.tasks.TasksFeature;

/** THE list: everything that a helper serves, and which class does. */
final class Modules {
    private Modules() {}

    /**
     * What a helper has of its own.
     *
     * @param state where it keeps what has to last
     * @param runtime where it keeps what goes with it; in memory
     * @param uid who it is
     * @param launcher the process that it came by; 0 for none
     */
    record Places(Path state, Path runtime, long uid, long launcher) {}

    /**
     * What root's tasks need to know.
     *
     * @param uid whose they are
     * @param program what starts one, to which its folder is added
     * @param binder what binds a socket
     */
    record TaskStart(long uid, List<String> program, List<String> binder, TaskText text) {}

    /** What both helpers serve. */
    static List<Row> both(Session session, Gate gate, Audit audit) {
        return List.of(
                Row.of(SessionRead.class, session),
                Row.perCall(
                        SessionAdminister.class,
                        caller -> new Administer(
                                () -> audit.witness(
                                        "session.administer.unlock",
                                        () -> gate.unlock(caller.mayAsk(), caller.cancel(), caller.stage())),
                                () -> audit.witness("session.administer.lock", gate::lock))),
                Row.perCall(HistoryRead.class, caller -> new History(audit::find, audit::own, caller.cancel())));
    }

    /** What the own helper serves: everything that the user may see or do anyway. */
    static List<Row> own(Bus machine, Bus user, Command command, Places places, TaskText text) {
        UnitPlaces mine = UnitPlaces.ofUser(Directories.config(), places.state(), places.runtime(), places.uid());
        UnitPlaces machines = UnitPlaces.ofMachine(places.state(), places.runtime());
        FileRights files = FileRights.ofUser(
                machine, command, places.state(), new FileIds(places.uid(), new UnixSystem().getGid()));
        Overrides overrides = new Overrides(user, command, mine, files.kept());
        ServicesChanges userUnits = new ServicesChanges(user, Scope.USER, overrides);
        Connections connections = new Connections(machine);
        HeldProcess.Holder holder = new HeldProcess.Holder();
        ProcessesChanges processes = new ProcessesChanges(holder, false, places.launcher());
        return List.of(
                Row.of(FilesUser.class, files),
                Row.of(OverviewRead.class, new Overview(machine)),
                Row.of(ServicesRead.class, new Services(machine, user, command, machines, mine)),
                Row.of(ServicesUser.class, userUnits, written(overrides)),
                Row.of(ConnectionsRead.class, connections),
                Row.perCall(
                        ConnectionsManage.class,
                        caller -> new ConnectionsChanges(machine, caller.cancel(), caller.mayAsk()),
                        connection(connections::resolve)),
                Row.of(LogsRead.class, new Logs()),
                Row.of(TasksSeen.class, new SeenTasks(machine, command)),
                Row.of(CustomRead.class, new SeenCustom(text)),
                Row.of(SchedulesRead.class, new SeenSchedules(machine, places.uid())),
                Row.of(ProcessesRead.class, new Processes(holder, command, places.uid())),
                Row.of(ProcessesUser.class, processes, process(processes::resolve)),
                Row.of(PortsRead.class, Ports.own(command, machine, user)),
                Row.of(SurroundingsRead.class, new Around(machine)));
    }

    /** What the root helper serves. */
    static List<Row> root(Bus machine, Command command, Places places, TaskStart start) {
        FileRights files = FileRights.ofRoot(machine, command, places.state(), start.uid());
        Overrides overrides =
                new Overrides(machine, command, UnitPlaces.ofMachine(places.state(), places.runtime()), files.kept());
        ServicesChanges units = new ServicesChanges(machine, Scope.SYSTEM, overrides);
        Journals journals = new Journals();
        TasksFeature work =
                TasksFeature.of(machine, command, places.state(), start.uid(), start.program(), start.text());
        Tasks tasks = work.tasks();
        PortsOpening ports = new PortsOpening(command, machine, start.binder(), places.runtime(), start.uid());
        ProcessesChanges processes = new ProcessesChanges(new HeldProcess.Holder(), true, places.launcher());
        return List.of(
                Row.of(FilesBrowse.class, files, path(files)),
                Row.of(FilesRead.class, files, path(files)),
                Row.of(FilesWrite.class, files, path(files)),
                Row.of(ServicesManage.class, units, unitOrAll(units::resolve)),
                Row.of(ServicesConfigure.class, units, unit(units::resolveFile)),
                Row.of(ServicesOverride.class, overrides, written(overrides)),
                Row.of(ServicesConfidential.class, overrides, unit(overrides::resolveLeft)),
                Row.of(LogsConfidential.class, journals, call -> new Resolved(journals.resolve(), call.arguments())),
                Row.of(TasksRead.class, tasks),
                Row.of(TasksManage.class, tasks, task(tasks::resolve)),
                Row.of(TasksOthers.class, tasks.others(), task(tasks::resolveOthers)),
                Row.of(
                        ScansManage.class,
                        work.scans(),
                        call -> new Resolved(work.scans().resolve(call), call.arguments())),
                Row.of(ScansRead.class, work.scans()),
                Row.of(
                        PortsConfidential.class,
                        Ports.root(command, machine),
                        call -> new Resolved(Ports.resolve(), call.arguments())),
                Row.of(PortsListen.class, ports, port(ports::resolve)),
                Row.of(CustomRun.class, work.custom(), custom(work.custom())),
                Row.of(SchedulesManage.class, work.schedules(), schedule(work.schedules())),
                Row.of(ProcessesSignal.class, processes, process(processes::resolve)),
                Row.of(ProcessesTune.class, processes, process(processes::resolve)),
                Row.of(ProcessesConfidential.class, new Inside(), process(processes::resolve)));
    }

    /** Methods whose first argument is a path: it is called by where it leads. */
    private static Row.Resolver path(FileRights files) {
        return call -> new Resolved(files.resolve(call), files.arguments(call));
    }

    /** Methods whose first argument is a process: its name is its id. */
    private static Row.Resolver process(Function<ProcessId, Target> resolve) {
        return call -> new Resolved(resolve.apply((ProcessId) call.arguments().getFirst()), call.arguments());
    }

    /** Methods whose one argument is an address and a port. */
    private static Row.Resolver port(Function<PortAddress, Target> resolve) {
        return call -> new Resolved(resolve.apply((PortAddress) call.arguments().getFirst()), call.arguments());
    }

    /** What everybody changed, which root alone may tell. */
    static Row everybodysHistory(Audit audit) {
        return Row.perCall(
                HistoryConfidential.class,
                caller -> new EverybodysHistory(audit::everybodys, caller.cancel()),
                call -> new Resolved(EverybodysHistory.resolve(), call.arguments()));
    }

    /** Methods whose first argument is a unit: it is called by its canonical name. */
    private static Row.Resolver unit(Function<UnitName, Target> resolve) {
        return (Call call) -> {
            Target target = resolve.apply((UnitName) call.arguments().getFirst());
            List<Object> arguments = new ArrayList<>(call.arguments());
            arguments.set(0, new UnitName(target.id()));
            return new Resolved(target, arguments);
        };
    }

    /** The same, and methods about all of systemd. */
    private static Row.Resolver unitOrAll(Function<UnitName, Target> resolve) {
        Row.Resolver one = unit(resolve);
        return call -> call.arguments().isEmpty() ? new Resolved(Target.host(), List.of()) : one.resolve(call);
    }

    /** Methods about a unit whose files may be written, or about a timer of which there is none now. */
    private static Row.Resolver written(Overrides overrides) {
        Row.Resolver there = unit(overrides::resolve);
        Row.Resolver left = unit(overrides::resolveLeft);
        return call -> switch (call.arguments().getFirst()) {
            case TimedCommand timed -> new Resolved(overrides.resolve(timed), call.arguments());
            case RemovedTimer removed -> new Resolved(overrides.resolve(removed), call.arguments());
            default -> (kept(call) ? left : there).resolve(call);
        };
    }

    /** Whether a call is only about what lies there or is kept, be the unit itself gone. */
    private static boolean kept(Call call) {
        return call.arguments().size() > 1
                && (call.arguments().get(1) instanceof ContentTag
                        || call.arguments().get(1) instanceof VersionId);
    }

    /** A custom task with its values, the usual ones too: what the prompt names is what is run. */
    private static Row.Resolver custom(Custom custom) {
        return call -> {
            CustomName name = (CustomName) call.arguments().getFirst();
            @SuppressWarnings("unchecked")
            List<CustomValue> values = (List<CustomValue>) call.arguments().get(1);
            return new Resolved(custom.resolve(name, values), List.of(name, custom.complete(name, values)));
        };
    }

    /** Methods whose one argument is a schedule, or the name of one. */
    private static Row.Resolver schedule(Schedules schedules) {
        return call -> new Resolved(
                call.arguments().getFirst() instanceof Schedule schedule
                        ? schedules.resolve(schedule)
                        : schedules.resolve((ScheduleId) call.arguments().getFirst()),
                call.arguments());
    }

    /** Methods whose one argument is a task. */
    private static Row.Resolver task(Function<TaskId, Target> resolve) {
        return (Call call) ->
                new Resolved(resolve.apply((TaskId) call.arguments().getFirst()), call.arguments());
    }

    /** Methods whose one argument is a connection: it is called by the UUID as NetworkManager writes it. */
    private static Row.Resolver connection(Function<ConnectionId, Target> resolve) {
        return (Call call) -> {
            Target target = resolve.apply((ConnectionId) call.arguments().getFirst());
            return new Resolved(target, List.of(new ConnectionId(target.id())));
        };
    }
}
