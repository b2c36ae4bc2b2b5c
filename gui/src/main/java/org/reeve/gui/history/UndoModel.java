package org.reeve.gui.history;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.history.ChangeRecord;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.Undo;

/** Whether and how the selected change can be taken back. Window's thread only. */
final class UndoModel {
    private final HistoryWords words;
    private final Permits permits;
    private final Actions actions;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new None(""));
    private Optional<HistoryRow> row = Optional.empty();
    private Cancel asking = new Cancel();

    /** What the button would mean. */
    sealed interface State {}

    /** There is none; the reason may be empty. */
    record None(String reason) implements State {}

    /** It can be pressed, and then means this. */
    record Offered(Permit permit) implements State {}

    /** It is on its way. */
    record Running() implements State {}

    UndoModel(HistoryWords words, Permits permits, Actions actions, Desk desk) {
        this.words = words;
        this.permits = permits;
        this.actions = actions;
        this.desk = desk;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Finds out about a change. */
    void about(Optional<HistoryRow> selected) {
        asking.cancel();
        row = selected;
        state.set(selected.map(this::known).orElseGet(() -> new None("")));
        if (selected.isPresent() && state.get() instanceof Offered) {
            Call first = selected.get().details().undo().getFirst();
            asking = permits.foresee(first, permit -> state.set(new Offered(permit)));
        }
    }

    private State known(HistoryRow one) {
        if (one.record().state() != ChangeRecord.State.DONE) {
            return new None("");
        }
        if (one.details().undoneBy().isPresent()) {
            return new None(words.texts().get("undo.taken.back"));
        }
        List<Call> undo = one.details().undo();
        if (undo.isEmpty()) {
            String lost = SafeText.line(one.details().lost());
            return new None(lost.isEmpty() ? words.texts().get("undo.none") : lost);
        }
        if (one.keeper() == HistoryRow.Keeper.EVERYBODY) {
            return new None(words.texts().get("undo.others"));
        }
        return undo.stream().anyMatch(call -> actions.running(call).isPresent())
                ? new Running()
                : new Offered(permits.guess(undo.getFirst()));
    }

    /** What the undo does, in words: "Start nginx.service". */
    String label() {
        return row.flatMap(one -> one.details().undo().stream().findFirst())
                .map(call -> actions.words(call).map(CallWords::label).orElse(SafeText.line(call.method())))
                .orElse("");
    }

    /** Takes it back; what else would follow is asked first. */
    void takeBack() {
        if (row.isEmpty() || !(state.get() instanceof Offered(Permit permit)) || permit instanceof Permit.Refused) {
            return;
        }
        Undo undo = new Undo(row.get().id(), row.get().details().undo());
        Optional<CallWords> called = actions.words(undo.calls().getFirst());
        if (called.isEmpty()) {
            start(undo);
            return;
        }
        called.get().consequences().accept(found -> {
            if (found.isEmpty()) {
                start(undo);
            } else {
                String label = called.get().label();
                desk.ask(new Question(
                        words.texts().get("undo.ask", label),
                        found,
                        words.texts().get("undo.anyway", label),
                        () -> start(undo)));
            }
        });
    }

    private void start(Undo undo) {
        actions.takeBack(undo);
        about(row);
    }
}
