package org.reeve.helper.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.RunningTasks;
import org.reeve.api.tasks.TasksSeen;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Users;

/** The right tasks.seen: which tasks run, by the signals of the machine's service manager. */
public final class SeenTasks implements TasksSeen {
    private static final List<String> SIGNALS = List.of("UnitNew", "UnitRemoved");

    private final TaskUnits units;
    private final Users users;

    /** Sees them on the machine's bus. */
    public SeenTasks(Bus machine, Command command) {
        this.units = new TaskUnits(machine);
        this.users = new Users(command);
    }

    @Override
    public void watch(Sink<RunningTasks> tasks) {
        new Watching(tasks).run();
    }

    private final class Watching {
        private final Sink<RunningTasks> sink;
        private final Map<Long, String> names = new HashMap<>();
        private boolean due = true;

        Watching(Sink<RunningTasks> sink) {
            this.sink = sink;
        }

        void run() {
            units.subscribe();
            List<Cancel.Listening> listening = new ArrayList<>();
            try {
                listening.add(sink.cancel().onCancel(this::wake));
                for (String signal : SIGNALS) {
                    listening.add(units.bus()
                            .listen(TaskUnits.SERVICE, TaskUnits.PATH, TaskUnits.MANAGER + "." + signal, this::hear));
                }
                Optional<RunningTasks> told = Optional.empty();
                while (true) {
                    await();
                    sink.cancel().check();
                    RunningTasks now = now();
                    if (!told.equals(Optional.of(now))) {
                        sink.emit(now);
                        sink.flush();
                        told = Optional.of(now);
                    }
                }
            } finally {
                listening.forEach(Cancel.Listening::close);
            }
        }

        private RunningTasks now() {
            return new RunningTasks(units.running().stream()
                    .map(unit -> new RunningTask(
                            unit.id(), unit.kind(), unit.uid(), names.computeIfAbsent(unit.uid(), users::name)))
                    .sorted(Comparator.comparing(RunningTask::kind)
                            .thenComparing(task -> task.id().value()))
                    .toList());
        }

        private void hear(Bus.Signal signal) {
            if (TaskUnit.of(signal.arguments().getFirst().toString()).isPresent()) {
                wake();
            }
        }

        private synchronized void wake() {
            due = true;
            notifyAll();
        }

        private synchronized void await() {
            try {
                while (!due) {
                    wait();
                }
                due = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
            }
        }
    }
}
