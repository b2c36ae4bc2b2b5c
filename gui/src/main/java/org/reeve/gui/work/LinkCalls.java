package org.reeve.gui.work;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.link.Link;
import org.reeve.link.RemoteState;
import org.reeve.link.Ticket;

/** The real helpers. */
public final class LinkCalls implements Calls {
    private final Link link;

    /** Takes the link over and closes it. */
    public LinkCalls(Link link) {
        this.link = link;
    }

    @Override
    public <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage) {
        return link.of(right, cancel, stage);
    }

    @Override
    public <T> T ofRoot(Class<T> right) {
        return link.of(right, link.root());
    }

    @Override
    public @Nullable Object call(Call call, Ticket ticket) {
        return link.call(call, ticket);
    }

    @Override
    public boolean needsRoot(Call call) {
        return link.remote(call) == link.root();
    }

    @Override
    public Optional<ChangeRecord> lookUp(Call call, Ticket lost) {
        return link.lookUp(call, lost);
    }

    @Override
    public boolean rootRunning() {
        return link.root().running();
    }

    @Override
    public boolean startedAsRoot() {
        return link.startedAsRoot();
    }

    @Override
    public void onRootState(Consumer<RemoteState> listener) {
        link.root().onState(listener);
    }

    @Override
    public void close() {
        link.close();
    }
}
