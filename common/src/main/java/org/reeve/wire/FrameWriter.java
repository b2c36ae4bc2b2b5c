package org.reeve.wire;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Descriptor;

/** JSON on its way out, with the descriptors that go along. */
final class FrameWriter extends JsonWriter {
    private final List<Descriptor> descriptors = new ArrayList<>();

    FrameWriter(Writer text) {
        super(text);
        setStrictness(Strictness.STRICT);
    }

    /** Takes a descriptor along. */
    void attach(Descriptor descriptor) {
        descriptors.add(descriptor);
    }

    List<Descriptor> descriptors() {
        return descriptors;
    }
}
