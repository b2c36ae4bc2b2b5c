package org.reeve.link;

import java.io.IOException;
import org.reeve.api.Call;
import org.reeve.wire.FrameType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the link's traffic goes to the log. */
public enum LinkLog {
    /** Nothing. */
    OFF,
    /** Frames and their sizes. */
    SIZES,
    /** Also which methods are called. */
    CONTENT,
    /** Also with which arguments. */
    VALUES;

    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.link");

    void call(Call call) {
        switch (this) {
            case OFF -> {}
            case SIZES -> LOG.info("call");
            case CONTENT -> LOG.info("call {}", call.method());
            case VALUES -> LOG.info("call {} {}", call.method(), call.arguments());
        }
    }

    void received(FrameType type, int bytes) {
        if (this != OFF) {
            LOG.info("{} of {} bytes", type, bytes);
        }
    }

    void lost(IOException e) {
        if (this != OFF) {
            LOG.info("connection lost: {}", e.getMessage());
        }
    }
}
