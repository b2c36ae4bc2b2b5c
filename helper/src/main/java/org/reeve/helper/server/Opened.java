package org.reeve.helper.server;

import org.jspecify.annotations.Nullable;
import org.reeve.api.ApiObject;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.wire.Operation;

/** The object that a call of a connection opened, if one did: at most one at a time, closed with the connection. Thread-safe. */
final class Opened {
    private final Activity activity;
    private @Nullable One one;
    private boolean ended;

    /** An object, and the call that opened it. */
    record One(Operation opener, ApiObject object) {}

    Opened(Activity activity) {
        this.activity = activity;
    }

    synchronized @Nullable One now() {
        return one;
    }

    /** Takes the place of the one before; one that is too many, or that comes when the client has left, is closed and refused. */
    synchronized void keep(Operation opener, ApiObject object) {
        try {
            requireClient();
            activity.openObject();
        } catch (HelperException e) {
            object.close();
            throw e;
        }
        close();
        one = new One(opener, object);
    }

    private void requireClient() {
        if (ended) {
            throw new HelperException(Problem.CANCELLED, "The receiver left.");
        }
    }

    /** The client has left: what is open is closed, and nothing is kept any more. */
    synchronized void end() {
        ended = true;
        close();
    }

    private void close() {
        if (one != null) {
            one.object().close();
            one = null;
            activity.closeObject();
        }
    }
}
