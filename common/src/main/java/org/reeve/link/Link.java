package org.reeve.link;

import com.sun.security.auth.module.UnixSystem;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryRead;
import org.reeve.wire.Contract;
import org.reeve.wire.Served;

/**
 * Both helpers behind one door: a call goes to the helper that serves it. In a process of root there is one helper, which
 * serves everything and asks nothing.
 */
public final class Link implements AutoCloseable {
    private static final long ROOT = 0;

    private final Contract contract = Contract.reeve();
    private final Remote own;
    private final Remote root;

    private Link(Remote own, Remote root) {
        this.own = own;
        this.root = root;
    }

    /** Starts nothing yet; the traffic is told to {@code trace}, which stays its owner's to close. */
    public static Link of(Installation installation, LinkTrace trace) {
        Contract contract = Contract.reeve();
        long uid = new UnixSystem().getUid();
        Remote own = new Remote(installation.ownHelper(), uid, contract, () -> trace.connection("own"));
        Remote root = uid == ROOT
                ? own
                : new Remote(installation.rootHelper(), ROOT, contract, () -> trace.connection("root"));
        return new Link(own, root);
    }

    /** Whether this process runs as root, so that nothing is asked. */
    public boolean startedAsRoot() {
        return own == root;
    }

    /** The helper that runs as the user. */
    public Remote own() {
        return own;
    }

    /** The helper that runs as root; the same as {@link #own} in a process of root. */
    public Remote root() {
        return root;
    }

    /** What can be called. */
    public Contract contract() {
        return contract;
    }

    /** A right whose calls go to the helper that serves it; where both do, to the own one. */
    public <T> T of(Class<T> right) {
        return of(right, new Cancel(), stage -> {});
    }

    /** A right whose calls end with {@code cancel} and tell {@code stage} how far they are. */
    public <T> T of(Class<T> right, Cancel cancel, Consumer<Stage> stage) {
        return Proxies.right(right, this::call, Ticket.of(cancel, stage));
    }

    /** A right as one certain helper serves it. */
    public <T> T of(Class<T> right, Remote remote) {
        return Proxies.right(right, remote::call, Ticket.plain());
    }

    /** Makes a call at the helper that serves it, and waits for its end. */
    public @Nullable Object call(Call call, Ticket ticket) {
        return remote(call).call(call, ticket);
    }

    /** The helper that serves a call. */
    public Remote remote(Call call) {
        Served served = contract.served(call.method())
                .orElseThrow(() -> new HelperException(Problem.UNSUPPORTED, "Reeve knows no " + call.method() + "."));
        return switch (served) {
            case OWN, BOTH -> own;
            case ROOT -> root;
        };
    }

    /** What became of a change whose answer was lost; absent where its helper has no record, so that it was not begun. */
    public Optional<ChangeRecord> lookUp(Call call, Ticket lost) {
        try {
            return Optional.of(of(HistoryRead.class, remote(call)).get(lost.id()));
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Ends both helpers. */
    @Override
    public void close() {
        own.close();
        root.close();
    }
}
