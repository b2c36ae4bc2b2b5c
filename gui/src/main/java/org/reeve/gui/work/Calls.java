package org.reeve.gui.work;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.link.RemoteState;
import org.reeve.link.Ticket;

/** The helpers as the window uses them. Every call blocks its thread, which is never the window's. */
public interface Calls extends AutoCloseable {
    /** A right as the helper offers it that serves it; its calls end with {@code cancel}. */
    <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage);

    /** A right as the root helper serves it; a call starts that helper where it does not run. */
    <T> T ofRoot(Class<T> right);

    /** Makes a call at the helper that serves it. */
    @Nullable
    Object call(Call call, Ticket ticket);

    /** Whether a call goes to the root helper. */
    boolean needsRoot(Call call);

    /** What became of a change whose answer was lost; absent where it was not begun. */
    Optional<ChangeRecord> lookUp(Call call, Ticket lost);

    /** Whether the root helper runs now. */
    boolean rootRunning();

    /** Whether the window itself runs as root, so that nothing is asked. */
    boolean startedAsRoot();

    /** Hears of the root helper's life, on any thread. */
    void onRootState(Consumer<RemoteState> listener);

    /** Ends the helpers. */
    @Override
    void close();
}
