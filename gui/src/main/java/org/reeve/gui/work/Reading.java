package org.reeve.gui.work;

import java.util.Optional;
import org.reeve.api.HelperException;

/**
 * What was read, or why not.
 *
 * @param <T> what it is
 */
public sealed interface Reading<T> {
    /** Nothing was asked. */
    record Nothing<T>() implements Reading<T> {}

    /** It is on its way. */
    record Waiting<T>() implements Reading<T> {}

    /** It was read. */
    record Known<T>(T value) implements Reading<T> {}

    /** It could not be read. */
    record Failed<T>(HelperException problem) implements Reading<T> {}

    /** What was read, where it was. */
    default Optional<T> known() {
        return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
