package org.reeve.gui.override;

import java.time.Duration;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Reading;

/**
 * Something asked about what is being typed: after a pause, and only about the last of it. Window's thread only.
 *
 * @param <T> the answer
 */
final class Asking<T> {
    /** How long nothing was typed before it is asked. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Background background;
    private final ReadOnlyObjectWrapper<Reading<T>> answer = new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private Cancel going = new Cancel();

    Asking(Background background) {
        this.background = background;
    }

    ReadOnlyObjectProperty<Reading<T>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** There is nothing to ask about any more. */
    void nothing() {
        going.cancel();
        answer.set(new Reading.Nothing<>());
    }

    /** It is known without asking. */
    void known(T value) {
        going.cancel();
        answer.set(new Reading.Known<>(value));
    }

    /** Asks after the pause; what was going to be asked before is not asked any more. */
    void later(Function<Cancel, T> question) {
        going.cancel();
        answer.set(new Reading.Waiting<>());
        going = background.after(PAUSE, () -> ask(question));
    }

    /** Asks at once. */
    void now(Function<Cancel, T> question) {
        going.cancel();
        answer.set(new Reading.Waiting<>());
        ask(question);
    }

    private void ask(Function<Cancel, T> question) {
        going = background.read(
                question,
                value -> answer.set(new Reading.Known<>(value)),
                problem -> answer.set(new Reading.Failed<>(problem)));
    }
}
