package org.reeve.gui.work;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Stage;

/** One change of the machine on its way. Belongs to the application: leaving a page does not end it. Window's thread only. */
public final class Job {
    /** How far it is. */
    public sealed interface State {
        /** Whether it can still change. */
        default boolean open() {
            return switch (this) {
                case Starting _, Asking _, Running _ -> true;
                case Lost lost -> lost.fate() == Fate.LOOKING_UP;
                case Done _, Failed _ -> false;
            };
        }
    }

    /** The helper starts. */
    public record Starting() implements State {}

    /** A password prompt is open. */
    public record Asking() implements State {}

    /** It is being done; from here on it finishes whoever leaves. */
    public record Running() implements State {}

    /** It was done. */
    public record Done(Change change, Duration took, ChangeId id) implements State {
        /** What takes it back. */
        public Undo undo() {
            return new Undo(id, change.undo());
        }
    }

    /** It was not done. */
    public record Failed(HelperException problem) implements State {}

    /** The helper ended before it answered. */
    public record Lost(HelperException problem, Fate fate) implements State {}

    private final Call call;
    private final Occasion occasion;
    private final Cancel cancel = new Cancel();
    private final Instant started = Instant.now();
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();

    Job(Call call, Occasion occasion, State first) {
        this.call = call;
        this.occasion = occasion;
        this.state = new ReadOnlyObjectWrapper<>(first);
    }

    /** What it does. */
    public Call call() {
        return call;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Whole seconds since it was started. */
    public ReadOnlyLongProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /** Gives up waiting. While a password is asked nothing was changed; later the change finishes all the same. */
    public void giveUp() {
        cancel.cancel();
    }

    Occasion occasion() {
        return occasion;
    }

    Cancel cancel() {
        return cancel;
    }

    void reached(Stage stage) {
        state.set(
                switch (stage) {
                    case STARTING -> new Starting();
                    case ASKING -> new Asking();
                    case RUNNING -> new Running();
                });
    }

    void ended(State last) {
        state.set(last);
    }

    void tick() {
        seconds.set(age().toSeconds());
    }

    Duration age() {
        return Duration.between(started, Instant.now());
    }
}
