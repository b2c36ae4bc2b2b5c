package org.reeve.gui.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Occasion;
import org.reeve.api.Sink;
import org.reeve.api.session.Verdict;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;

/** The helpers as the commands see them. */
interface Door extends AutoCloseable {
    /** What can be called. */
    Contract contract();

    /** Values to text and back. */
    default Json json() {
        return new Json(contract());
    }

    /** A right whose calls go to the helper that serves it. */
    <T> T of(Class<T> right);

    /** A right that both helpers serve, as the root helper serves it. */
    <T> T ofRoot(Class<T> right);

    /** Makes a call; may bring an agent that asks on the terminal. */
    @Nullable
    Object call(Call call, Optional<Sink<Object>> sink);

    /** The same on a certain occasion. */
    @Nullable
    Object call(Call call, Optional<Sink<Object>> sink, Occasion occasion);

    /** What the helper that serves the call says would happen now. */
    Verdict can(Call call);

    @Override
    void close();
}
