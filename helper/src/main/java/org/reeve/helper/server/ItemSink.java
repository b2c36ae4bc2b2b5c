package org.reeve.helper.server;

import java.io.IOException;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.wire.ItemBuffer;

/** A stream's way to the client. A client that closed the connection cancels it. */
final class ItemSink implements Sink<Object> {
    private final ItemBuffer items;
    private final Cancel cancel;

    ItemSink(ItemBuffer items, Cancel cancel) {
        this.items = items;
        this.cancel = cancel;
    }

    @Override
    public void emit(Object item) {
        send(() -> items.add(item));
    }

    @Override
    public void flush() {
        send(items::flush);
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }

    private interface Sending {
        void send() throws IOException;
    }

    private static void send(Sending sending) {
        try {
            sending.send();
        } catch (IOException e) {
            throw new HelperException(Problem.CANCELLED, "The receiver left.", e);
        }
    }
}
