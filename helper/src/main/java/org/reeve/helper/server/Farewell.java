package org.reeve.helper.server;

import java.util.Optional;

/**
 * When a connection says goodbye: between calls, and once. A client that is served reads its answer first, never a goodbye in its
 * place, which it would take for a call that was not taken. Thread-safe.
 */
final class Farewell {
    /** Calls between their frame and their answer: two for the moment in which one thread answers and the next reads on. */
    private int serving;

    private Optional<String> wanted = Optional.empty();
    private boolean said;

    /** A call's frame was read. */
    synchronized void begin() {
        serving++;
    }

    /** Its answer was sent. Answers why to say goodbye now, if that was wanted meanwhile. */
    synchronized Optional<String> end() {
        serving--;
        return due();
    }

    /** The helper is about to end. Answers why to say goodbye now; absent while a call is served, or where it was said. */
    synchronized Optional<String> want(String reason) {
        wanted = Optional.of(reason);
        return due();
    }

    /** Whether the goodbye that answers a call which is not taken is still to be said. */
    synchronized boolean sayInstead() {
        boolean first = !said;
        said = true;
        return first;
    }

    private Optional<String> due() {
        if (serving > 0 || said || wanted.isEmpty()) {
            return Optional.empty();
        }
        said = true;
        return wanted;
    }
}
