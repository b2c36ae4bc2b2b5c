package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.custom.CustomCommands;
import org.reeve.api.custom.CustomKind;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomRead;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import org.reeve.api.custom.CustomValue;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;

/** The tasks that an administrator described, and what was filled in for each. Window's thread only. */
final class CustomModel {
    private final Calls calls;
    private final Background background;
    private final Permits permits;
    private final Map<CustomName, Map<String, String>> filled = new HashMap<>();
    private final Map<CustomName, Permit> known = new HashMap<>();
    private final List<Runnable> moves = new ArrayList<>();
    private State state = new State.Loading();
    private Cancel reading = new Cancel();

    /** How far reading is. */
    sealed interface State {
        /** They are read. */
        record Loading() implements State {}

        /** They could not be read. */
        record Failed(HelperException problem) implements State {}

        /** They are known. */
        record Known(CustomTasks tasks) implements State {}
    }

    CustomModel(Calls calls, Background background, Permits permits) {
        this.calls = calls;
        this.background = background;
        this.permits = permits;
    }

    /** Hears whenever anything of this changed. */
    void onMove(Runnable listener) {
        moves.add(listener);
    }

    private void moved() {
        moves.forEach(Runnable::run);
    }

    State state() {
        return state;
    }

    /** Reads them anew; what is shown stays until then. */
    void read() {
        reading.cancel();
        reading = background.read(
                cancel -> calls.of(CustomRead.class, cancel, stage -> {}).list(),
                tasks -> {
                    state = new State.Known(tasks);
                    askPermits();
                    moved();
                },
                problem -> {
                    state = new State.Failed(problem);
                    moved();
                });
    }

    void stop() {
        reading.cancel();
    }

    List<CustomTask> tasks() {
        return state instanceof State.Known(CustomTasks known) ? known.tasks() : List.of();
    }

    Optional<CustomTask> find(CustomName name) {
        return tasks().stream().filter(task -> task.name().equals(name)).findFirst();
    }

    /** What a parameter is set to now. */
    String value(CustomTask task, CustomParameter parameter) {
        return Optional.ofNullable(filled.getOrDefault(task.name(), Map.of()).get(parameter.name()))
                .orElseGet(() -> first(parameter));
    }

    private static String first(CustomParameter parameter) {
        return parameter
                .usual()
                .orElse(
                        parameter.kind() == CustomKind.SWITCH
                                ? CustomParameter.NO
                                : parameter.kind() == CustomKind.CHOICE
                                        ? parameter.values().getFirst()
                                        : "");
    }

    void fill(CustomTask task, CustomParameter parameter, String value) {
        filled.computeIfAbsent(task.name(), name -> new HashMap<>()).put(parameter.name(), value);
        moved();
    }

    /** Why what a parameter is set to is not taken; absent where it is. */
    Optional<String> wrong(CustomTask task, CustomParameter parameter) {
        return task.refusal(parameter, value(task, parameter));
    }

    /** All that is filled in; absent while anything of it is not taken. */
    Optional<List<CustomValue>> values(CustomTask task) {
        boolean fits =
                task.parameters().stream().allMatch(one -> wrong(task, one).isEmpty());
        return fits
                ? Optional.of(task.parameters().stream()
                        .map(one -> new CustomValue(one.name(), value(task, one)))
                        .toList())
                : Optional.empty();
    }

    /** The call that runs it; absent while anything filled in is not taken. */
    Optional<Call> call(CustomTask task) {
        return values(task).map(values -> CustomCommands.run(task.name(), values));
    }

    /** What is run. */
    List<String> command(CustomTask task) {
        return values(task).map(task::words).orElse(List.of(task.program()));
    }

    /** Asks what each would need; never starts a helper. */
    void askPermits() {
        Map<Call, CustomName> about = new HashMap<>();
        tasks().forEach(task -> call(task).ifPresent(call -> about.put(call, task.name())));
        Cancel _ = permits.ask(List.copyOf(about.keySet()), answers -> {
            answers.forEach(
                    (call, permit) -> Optional.ofNullable(about.get(call)).ifPresent(name -> known.put(name, permit)));
            moved();
        });
    }

    /** What running it would need. */
    Permit permit(CustomTask task) {
        return Optional.ofNullable(known.get(task.name())).orElseGet(Permit.Asks::new);
    }
}
