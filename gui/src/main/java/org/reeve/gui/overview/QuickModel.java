package org.reeve.gui.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Tasks;

/** The quick actions and what each would need now. Window's thread only. */
final class QuickModel {
    private final QuickActions quick;
    private final ObservableList<QuickAction> all;
    private final Actions actions;
    private final Permits permits;
    private final Tasks tasks;
    private final Runnable editor;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Call, Permit> known = new HashMap<>();
    private Cancel asking = new Cancel();

    /** {@code editor} opens the place where they are edited. */
    QuickModel(QuickActions quick, Actions actions, Permits permits, Tasks tasks, Runnable editor) {
        this.quick = quick;
        this.all = quick.all(); // held, because a view of a list that nobody holds falls silent
        this.actions = actions;
        this.permits = permits;
        this.tasks = tasks;
        tasks.onMove(this::tell);
        this.editor = editor;
        all.addListener((ListChangeListener<QuickAction>) _ -> {
            ask();
            tell();
        });
    }

    /** Hears of everything that changes here. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    List<QuickAction> all() {
        return List.copyOf(all);
    }

    Optional<CallWords> words(Call call) {
        return actions.words(call);
    }

    Optional<Job> running(Call call) {
        return actions.running(call);
    }

    /** How far the task is that it began, 0 to 1 or negative where that is not known; absent where none runs. */
    Optional<Double> far(Call call) {
        return tasks.begunBy(call).map(one -> one.now().progress().fraction());
    }

    /** What running it would mean; guessed until it was asked. */
    Permit permit(Call call) {
        return Optional.ofNullable(known.get(call)).orElseGet(() -> permits.guess(call));
    }

    void run(Call call) {
        actions.run(call);
    }

    void edit() {
        editor.run();
    }

    boolean first(QuickAction action) {
        return all.indexOf(action) == 0;
    }

    boolean last(QuickAction action) {
        return all.indexOf(action) == all.size() - 1;
    }

    void move(QuickAction action, int step) {
        int from = all.indexOf(action);
        int to = Math.clamp((long) from + step, 0, all.size() - 1);
        if (from >= 0 && from != to) {
            quick.move(from, to);
        }
    }

    void remove(QuickAction action) {
        quick.remove(action.call());
    }

    /** Asks what each would need; nothing is started by that. Calls that nobody knows are not asked about. */
    void ask() {
        asking.cancel();
        List<Call> calls = all.stream()
                .map(QuickAction::call)
                .filter(call -> words(call).isPresent())
                .toList();
        if (!calls.isEmpty()) {
            asking = permits.ask(calls, answers -> {
                known.clear();
                known.putAll(answers);
                tell();
            });
        }
    }

    /** Something outside of it changed what is shown. */
    void tell() {
        listeners.forEach(Runnable::run);
    }
}
