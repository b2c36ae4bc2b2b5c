package org.reeve.wire;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.reeve.api.Descriptor;

/** JSON as it arrives, with the descriptors that came along. */
final class FrameReader extends JsonReader {
    private final Deque<Descriptor> descriptors;

    FrameReader(Reader text, Deque<Descriptor> descriptors) {
        super(text);
        this.descriptors = descriptors;
        setStrictness(Strictness.STRICT);
        setNestingLimit(Protocol.DEPTH);
    }

    FrameReader(Reader text) {
        this(text, new ArrayDeque<>());
    }

    /** The next descriptor, in the order they were sent. */
    Descriptor nextDescriptor() throws IOException {
        Descriptor next = descriptors.poll();
        if (next == null) {
            throw new ProtocolException("the frame names a descriptor that did not come with it");
        }
        return next;
    }
}
