package org.reeve.wire;

import java.io.IOException;

/** The other side broke the protocol. The connection is closed without an answer. */
public final class ProtocolException extends IOException {
    /** What rule was broken. */
    public ProtocolException(String rule) {
        super(rule);
    }

    /** What rule was broken, and how it showed. */
    public ProtocolException(String rule, Throwable cause) {
        super(rule, cause);
    }
}
