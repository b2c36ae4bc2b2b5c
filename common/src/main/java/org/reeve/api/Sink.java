package org.reeve.api;

/**
 * Where a method puts the items of a stream; always its last parameter. Used by one thread at a time.
 *
 * @param <T> what is streamed
 */
@FunctionalInterface
public interface Sink<T> {
    /**
     * Takes one item. Blocks while the receiver is slow, which is the flow control.
     *
     * @throws HelperException {@link Problem#CANCELLED} when the receiver is gone
     */
    void emit(T item);

    /** Sends what was emitted so far, where items are gathered before they travel. */
    default void flush() {}

    /** Tells when the receiver does not want more. */
    default Cancel cancel() {
        return new Cancel();
    }
}
