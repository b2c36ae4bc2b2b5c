package org.reeve.wire;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Descriptor;

/** Items on their way out, several to a frame so that a stream costs few system calls. Used by one thread. */
public final class ItemBuffer {
    private static final int FULL = 48 * 1024;

    private final Wire wire;
    private final Json json;
    private final Type type;
    private final Bytes out = new Bytes();
    private final List<Descriptor> attached = new ArrayList<>();
    private boolean empty = true;

    ItemBuffer(Wire wire, Json json, Type type) {
        this.wire = wire;
        this.json = json;
        this.type = type;
    }

    /** Adds an item and sends when enough has gathered. Blocks while the receiver is slow. */
    public void add(Object item) throws IOException {
        if (empty) {
            out.reset(Wire.headerLength());
            out.put((byte) '[');
            empty = false;
        } else {
            out.put((byte) ',');
        }
        json.write(item, type, out, attached);
        if (out.length() >= FULL || attached.size() >= Protocol.DESCRIPTORS) {
            flush();
        }
    }

    /** Sends what has gathered, if anything. */
    public void flush() throws IOException {
        if (empty) {
            return;
        }
        empty = true;
        out.put((byte) ']');
        wire.flush(FrameType.ITEMS, out, attached);
        attached.clear();
    }
}
