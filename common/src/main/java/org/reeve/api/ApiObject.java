package org.reeve.api;

/**
 * An interface that a method may return. The connection of that call then addresses the object until the object is closed,
 * which closes the connection. It may do only what the call that opened it was allowed.
 */
public interface ApiObject extends AutoCloseable {
    /** Ends the object. Not a call: it closes the connection. */
    @Override
    void close();
}
