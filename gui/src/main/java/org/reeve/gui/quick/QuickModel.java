package org.reeve.gui.quick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** The quick actions as they are edited. Window's thread only. */
final class QuickModel {
    private final Texts texts;
    private final QuickActions quick;
    private final Actions actions;
    private final Permits permits;
    private final Desk desk;
    private final ObjectProperty<Optional<QuickAction>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Draft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Call, Permit>> permit = new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<Call, Draft> drafts = new HashMap<>();
    private Cancel asking = new Cancel();

    QuickModel(Texts texts, QuickActions quick, Actions actions, Permits permits, Desk desk) {
        this.texts = texts;
        this.quick = quick;
        this.actions = actions;
        this.permits = permits;
        this.desk = desk;
        quick.all().addListener((ListChangeListener<QuickAction>) change -> {
            selected.get().filter(action -> !quick.all().contains(action)).ifPresent(this::follow);
            askPermits();
        });
        selected.addListener((_, _, now) -> draft.set(now.map(this::draftOf)));
    }

    /** What a draft comes to. */
    sealed interface Checked {
        /** It can be kept. */
        record Fits(QuickAction action) implements Checked {}

        /** It cannot, and why. */
        record Wrong(String sentence) implements Checked {}
    }

    ObservableList<QuickAction> all() {
        return quick.all();
    }

    ObjectProperty<Optional<QuickAction>> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<Optional<Draft>> draft() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Call, Permit>> permit() {
        return permit.getReadOnlyProperty();
    }

    /** The one that was edited elsewhere is the one with the same call; one that is gone is not selected any more. */
    private void follow(QuickAction gone) {
        selected.set(quick.all().stream()
                .filter(action -> action.call().equals(gone.call()))
                .findFirst());
    }

    private Draft draftOf(QuickAction action) {
        return Optional.ofNullable(drafts.get(action.call()))
                .filter(kept -> kept.source().equals(action))
                .orElseGet(() -> Draft.of(action));
    }

    /** Takes what was typed; it is remembered until it is saved or discarded, whatever is selected meanwhile. */
    void edit(Draft now) {
        if (now.changed()) {
            drafts.put(now.source().call(), now);
        } else {
            drafts.remove(now.source().call());
        }
        draft.set(Optional.of(now));
    }

    /** Whether something was typed for it that is not saved. */
    boolean edited(QuickAction action) {
        return Optional.ofNullable(drafts.get(action.call()))
                .filter(kept -> kept.source().equals(action))
                .isPresent();
    }

    Checked check(Draft now) {
        try {
            QuickAction made = now.made();
            boolean taken = quick.has(made.call())
                    && (now.copy() || !made.call().equals(now.source().call()));
            return taken ? new Checked.Wrong(texts.get("taken", label(made.call()))) : new Checked.Fits(made);
        } catch (IllegalArgumentException e) {
            return new Checked.Wrong(texts.get("wrong", SafeText.line(String.valueOf(e.getMessage()))));
        }
    }

    void save() {
        draft.get().filter(Draft::changed).ifPresent(now -> {
            if (check(now) instanceof Checked.Fits(QuickAction made)) {
                drafts.remove(now.source().call());
                if (now.copy()) {
                    quick.insert(quick.all().indexOf(now.source()) + 1, made);
                } else {
                    quick.replace(now.source(), made);
                }
                selected.set(Optional.of(made));
                draft.set(Optional.of(Draft.of(made)));
            }
        });
    }

    void discard() {
        draft.get().ifPresent(now -> edit(Draft.of(now.source())));
    }

    void duplicate() {
        selected.get().ifPresent(action -> edit(Draft.of(action).asCopy()));
    }

    /** Moves the selected one by some places; answers whether there was room. */
    boolean move(int by) {
        int from = selected.get().map(quick.all()::indexOf).orElse(-1);
        int to = from + by;
        if (from < 0 || to < 0 || to >= quick.all().size()) {
            return false;
        }
        quick.move(from, to);
        return true;
    }

    void remove() {
        selected.get().ifPresent(action -> {
            int place = quick.all().indexOf(action);
            quick.remove(action.call());
            if (!quick.all().isEmpty()) {
                selected.set(
                        Optional.of(quick.all().get(Math.min(place, quick.all().size() - 1))));
            }
            desk.toast(new Toast(
                    texts.get("unpinned", label(action.call())), List.of(new Toast.Action(texts.get("undo"), () -> {
                        quick.insert(place, action);
                        selected.set(Optional.of(action));
                    }))));
        });
    }

    void run() {
        selected.get().ifPresent(action -> actions.run(action.call()));
    }

    Optional<CallWords> words(Call call) {
        return actions.words(call);
    }

    boolean running(Call call) {
        return actions.running(call).isPresent();
    }

    /** Made from the call, never from what a file says. */
    String label(Call call) {
        return words(call).map(CallWords::label).orElse(SafeText.line(call.method()));
    }

    /** The own name before the label, where there is one. */
    String title(QuickAction action) {
        String label = label(action.call());
        return action.name().isEmpty() ? label : texts.get("named", SafeText.line(action.name()), label);
    }

    Permit permit(Call call) {
        return permit.get().getOrDefault(call, permits.guess(call));
    }

    void askPermits() {
        asking.cancel();
        asking = permits.ask(quick.all().stream().map(QuickAction::call).toList(), permit::set);
    }
}
