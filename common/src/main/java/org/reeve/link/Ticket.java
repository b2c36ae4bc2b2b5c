package org.reeve.link;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.ChangeId;
import org.reeve.api.Occasion;
import org.reeve.api.Sink;
import org.reeve.api.Stage;

/**
 * What accompanies a call without being part of it.
 *
 * @param name what {@link #id} answers
 * @param cancel ends the call; a change that has begun is finished all the same
 * @param stage hears how far the call has come, on the calling thread
 * @param sink takes what the method streams
 * @param occasion what is said of it where it is recorded
 */
public record Ticket(
        Name name, Cancel cancel, Consumer<Stage> stage, Optional<Sink<Object>> sink, Optional<Occasion> occasion) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An id that is made when somebody asks for it: most calls only look, and need none. Thread-safe. */
    public static final class Name {
        private @Nullable ChangeId id;

        private Name() {}

        private synchronized ChangeId id() {
            ChangeId known = id;
            if (known == null) {
                known = ChangeId.random(RANDOM);
                id = known;
            }
            return known;
        }
    }

    /** Names the attempt if the method changes something, so that it can be looked up if the answer is lost. */
    public ChangeId id() {
        return name.id();
    }

    /** A ticket of its own id. */
    public static Ticket of(Cancel cancel, Consumer<Stage> stage) {
        return new Ticket(new Name(), cancel, stage, Optional.empty(), Optional.empty());
    }

    /** A ticket that nobody cancels or listens to. */
    public static Ticket plain() {
        return of(new Cancel(), stage -> {});
    }

    /** The same with a sink for the stream. */
    public Ticket into(Sink<Object> items) {
        return new Ticket(name, cancel, stage, Optional.of(items), occasion);
    }

    /** The same with what is said of it where it is recorded. */
    public Ticket on(Occasion said) {
        return new Ticket(name, cancel, stage, sink, Optional.of(said));
    }
}
