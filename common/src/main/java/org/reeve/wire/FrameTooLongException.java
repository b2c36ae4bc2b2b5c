package org.reeve.wire;

import java.io.IOException;

/** A value does not fit into a frame; nothing was sent and the connection is still good. */
public final class FrameTooLongException extends IOException {
    FrameTooLongException(int length, int cap) {
        super("the value needs " + length + " bytes and a frame holds " + cap);
    }
}
