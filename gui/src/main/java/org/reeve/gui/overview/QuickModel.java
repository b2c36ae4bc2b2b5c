package org.reeve.gui.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** The quick actions and what each would need now. Window's thread only. */
final class QuickModel {
    private final QuickActions quick;
    private final Actions actions;
    private final Permits permits;
    private final Runnable editor;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Call, Permit> known = new HashMap<>();
    private Cancel asking = new Cancel();

    /** {@code editor} opens the place where they are edited. */
    QuickModel(QuickActions quick, Actions actions, Permits permits, Runnable editor) {
        this.quick = quick;
        this.actions = actions;
        this.permits = permits;
        this.editor = editor;
        quick.all().addListener((ListChangeListener<QuickAction>) _ -> {
            ask();
            tell();
        });
    }

    /** Hears of everything that changes here. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    List<QuickAction> all() {
        return List.copyOf(quick.all());
    }

    Optional<CallWords> words(Call call) {
        return actions.words(call);
    }

    Optional<Job> running(Call call) {
        return actions.running(call);
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
        return quick.all().indexOf(action) == 0;
    }

    boolean last(QuickAction action) {
        return quick.all().indexOf(action) == quick.all().size() - 1;
    }

    void move(QuickAction action, int step) {
        int from = quick.all().indexOf(action);
        int to = Math.clamp((long) from + step, 0, quick.all().size() - 1);
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
        List<Call> calls = quick.all().stream()
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
