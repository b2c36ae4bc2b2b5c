package org.reeve.helper.server;

import org.jspecify.annotations.Nullable;
import org.reeve.api.ApiObject;
import org.reeve.api.HelperException;
import org.reeve.wire.Operation;

/** The object that a call of a connection opened, if one did: at most one at a time, closed with the connection. Thread-safe. */
final class Opened {
    private final Activity activity;
    private @Nullable One one;

    /** An object, and the call that opened it. */
    record One(Operation opener, ApiObject object) {}

    Opened(Activity activity) {
        this.activity = activity;
    }

    synchronized @Nullable One now() {
        return one;
    }

    /** Takes the place of the one before; one that is too many is closed and refused. */
    synchronized void keep(Operation opener, ApiObject object) {
        try {
            activity.openObject();
        } catch (HelperException e) {
            object.close();
            throw e;
        }
        close();
        one = new One(opener, object);
    }

    synchronized void close() {
        if (one != null) {
            one.object().close();
            one = null;
            activity.closeObject();
        }
    }
}
