package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskState;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.Tasks;

/** Which scans there are, what starting one would need, and which run is looked at. Window's thread only. */
final class ScansModel {
    /** The kinds that have a card. */
    static final List<TaskKind> SCANS = List.of(TaskKind.INTEGRITY, TaskKind.DISK_USAGE, TaskKind.PRIVILEGES);

    private static final String START = "scans.manage.";

    private final Tasks tasks;
    private final Jobs jobs;
    private final Permits permits;
    private final ObjectProperty<TaskKind> kind = new SimpleObjectProperty<>(TaskKind.INTEGRITY);
    private final StringProperty folder = new SimpleStringProperty("/");
    private final Map<TaskKind, TaskId> chosen = new EnumMap<>(TaskKind.class);
    private final Map<TaskKind, Permit> known = new EnumMap<>(TaskKind.class);
    private final Map<TaskKind, HelperException> refused = new EnumMap<>(TaskKind.class);
    private final List<Runnable> moves = new ArrayList<>();

    ScansModel(Tasks tasks, Jobs jobs, Permits permits) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.permits = permits;
        jobs.onEnd(this::ended);
        tasks.onMove(this::moved);
    }

    /** The kind that is looked at. */
    ObjectProperty<TaskKind> kind() {
        return kind;
    }

    /** The folder whose disk usage is asked for, as it is written. */
    StringProperty folder() {
        return folder;
    }

    /** Whether the folder can be asked for. */
    boolean folderFits() {
        return ScanPath.isValid(folder.get());
    }

    /** Hears whenever anything of this changed. */
    void onMove(Runnable listener) {
        moves.add(listener);
    }

    private void moved() {
        moves.forEach(Runnable::run);
    }

    /** The call that starts one; absent while the folder is none. */
    Optional<Call> call(TaskKind one) {
        return switch (one) {
            case INTEGRITY -> Optional.of(ScansCommands.integrity());
            case PRIVILEGES -> Optional.of(ScansCommands.privileges());
            case CUSTOM -> Optional.empty();
            case DISK_USAGE ->
                folderFits() ? Optional.of(ScansCommands.diskUsage(new ScanPath(folder.get()))) : Optional.empty();
        };
    }

    /** What a schedule of it starts; absent while the folder is none. */
    Optional<ScheduledWork> work(TaskKind one) {
        return switch (one) {
            case INTEGRITY, PRIVILEGES -> Optional.of(ScheduledWork.of(one));
            case DISK_USAGE ->
                folderFits() ? Optional.of(ScheduledWork.of(new ScanPath(folder.get()))) : Optional.empty();
            case CUSTOM -> Optional.empty();
        };
    }

    /** What a person would type instead. */
    List<String> command(TaskKind one) {
        return switch (one) {
            case INTEGRITY -> ScanWords.INTEGRITY;
            case PRIVILEGES -> ScansCommands.privilegesCommand();
            case CUSTOM -> List.of();
            case DISK_USAGE -> ScansCommands.diskUsageCommand(new ScanPath(folderFits() ? folder.get() : "/"));
        };
    }

    /** The kind that a call starts. */
    static Optional<TaskKind> starts(Call call) {
        return switch (call.method()) {
            case START + "integrity" -> Optional.of(TaskKind.INTEGRITY);
            case START + "privileges" -> Optional.of(TaskKind.PRIVILEGES);
            case START + "diskUsage" -> Optional.of(TaskKind.DISK_USAGE);
            default -> Optional.empty();
        };
    }

    /** Asks what starting each would need; never starts a helper. */
    void askPermits() {
        List<Call> calls = SCANS.stream().flatMap(one -> call(one).stream()).toList();
        Cancel _ = permits.ask(calls, answers -> {
            answers.forEach((call, permit) -> starts(call).ifPresent(one -> known.put(one, permit)));
            moved();
        });
    }

    /** What starting one would need. */
    Permit permit(TaskKind one) {
        return Optional.ofNullable(known.get(one))
                .or(() -> call(one).map(permits::guess))
                .orElseGet(Permit.Asks::new);
    }

    /** The start that is on its way. */
    Optional<Job> starting(TaskKind one) {
        return jobs.running().stream()
                .filter(job -> starts(job.call()).filter(one::equals).isPresent())
                .findFirst();
    }

    /** Why the last start did not come about. */
    Optional<HelperException> refusal(TaskKind one) {
        return Optional.ofNullable(refused.get(one));
    }

    private void ended(Job job) {
        starts(job.call()).ifPresent(one -> {
            refused.remove(one);
            switch (job.state().get()) {
                case Job.Done done -> {
                    if (TaskId.isValid(done.change().target())) {
                        chosen.put(one, new TaskId(done.change().target()));
                    }
                }
                case Job.Failed(HelperException problem) -> refused.put(one, problem);
                case Job.Starting _, Job.Asking _, Job.Running _, Job.Lost _ -> {}
            }
            askPermits();
            moved();
        });
    }

    /** The runs of a kind, newest first. */
    List<FollowedTask> runs(TaskKind one) {
        return tasks.own().stream().filter(run -> run.now().kind() == one).toList();
    }

    /** One's own run of a kind that goes on. */
    Optional<FollowedTask> running(TaskKind one) {
        return runs(one).stream().filter(run -> !run.now().state().over()).findFirst();
    }

    /** Somebody else's. */
    Optional<RunningTask> other(TaskKind one) {
        return tasks.others().stream().filter(run -> run.kind() == one).findFirst();
    }

    /** The run that is looked at: the one that was chosen, else the newest. */
    Optional<FollowedTask> run() {
        List<FollowedTask> all = runs(kind.get());
        return Optional.ofNullable(chosen.get(kind.get()))
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** Looks at a run. */
    void choose(TaskId id) {
        tasks.find(id).filter(one -> SCANS.contains(one.now().kind())).ifPresent(one -> {
            chosen.put(one.now().kind(), id);
            kind.set(one.now().kind());
            moved();
        });
    }

    /** The run before one that came to its end and was about the same. */
    Optional<FollowedTask> before(FollowedTask one) {
        List<FollowedTask> all = runs(one.now().kind());
        int at = all.indexOf(one);
        return all.subList(at + 1, all.size()).stream()
                .filter(run -> run.now().state() == TaskState.DONE
                        && run.now().subject().equals(one.now().subject()))
                .findFirst();
    }

    /** Where somebody asked to see a task's result, and it is known: looks at it. */
    void takeWanted() {
        tasks.wanted().get().filter(id -> tasks.find(id).isPresent()).ifPresent(id -> {
            tasks.wanted().set(Optional.empty());
            choose(id);
        });
    }
}
