package org.reeve.gui.work;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.link.RemoteState;
import org.reeve.link.Ticket;

/** Helpers that cannot be found: every call says why, so that the window opens and shows it. */
public class NoCalls implements Calls {
    private final HelperException why;

    /** Fails every call with {@code why}. */
    public NoCalls(HelperException why) {
        this.why = why;
    }

    @Override
    public <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage) {
        return ofRoot(right);
    }

    @Override
    public <T> T ofRoot(Class<T> right) {
        return right.cast(Proxy.newProxyInstance(right.getClassLoader(), new Class<?>[] {right}, (_, _, _) -> {
            throw again();
        }));
    }

    @Override
    public @Nullable Object call(Call call, Ticket ticket) {
        throw again();
    }

    @Override
    public boolean needsRoot(Call call) {
        return true;
    }

    @Override
    public Optional<ChangeRecord> lookUp(Call call, Ticket lost) {
        throw again();
    }

    @Override
    public boolean rootRunning() {
        return false;
    }

    @Override
    public boolean startedAsRoot() {
        return false;
    }

    @Override
    public void onRootState(Consumer<RemoteState> listener) {}

    @Override
    public void close() {}

    private HelperException again() {
        return new HelperException(why.problem(), why.sentence(), why);
    }
}
