package org.reeve.wire;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.newsclub.net.unix.AFUNIXSocket;
import org.reeve.api.Descriptor;

/**
 * Frames on a socket: {@code u32 length (big endian) | u8 type | body}, with lengths checked before anything is allocated.
 * One thread reads; writing is safe from several.
 */
public final class Wire implements Closeable {
    private static final int HEADER = 5;

    private final AFUNIXSocket socket;
    private final Incoming incoming;
    private final OutputStream output;
    private final Json json;
    private final int sendCap;
    private final Object sending = new Object();
    private final Bytes out = new Bytes();
    private final List<Descriptor> claimed = new ArrayList<>();

    private Wire(AFUNIXSocket socket, Json json, int sendCap, int receiveCap) throws IOException {
        this.socket = socket;
        this.json = json;
        this.sendCap = sendCap;
        incoming = new Incoming(socket, receiveCap);
        output = socket.getOutputStream();
    }

    /** The helper's end. */
    public static Wire ofHelper(AFUNIXSocket socket, Json json) throws IOException {
        return new Wire(socket, json, Protocol.ANSWER_CAP, Protocol.REQUEST_CAP);
    }

    /** The client's end. */
    public static Wire ofClient(AFUNIXSocket socket, Json json) throws IOException {
        return new Wire(socket, json, Protocol.REQUEST_CAP, Protocol.ANSWER_CAP);
    }

    /** One frame as it came: its type, and a body that is valid until the next one is read. */
    public record Raw(FrameType type, ByteBuffer body) {}

    /** Reads a frame; waits for its first byte without limit and for the rest five seconds. Absent at end of file. */
    public Optional<Raw> read() throws IOException {
        return incoming.read();
    }

    /** The value of a frame that was read. */
    public Object decode(Raw raw, Type type) throws IOException {
        try {
            return json.read(raw.body(), type, incoming.descriptors());
        } finally {
            incoming.closeLeftDescriptors();
        }
    }

    /**
     * The call of a frame that was read; {@code operations} knows what can be called now. Descriptors that came along are the
     * wire's until {@link #closeClaimed}: who wants to keep one longer duplicates it.
     */
    public Frame.Request decodeCall(Raw raw, Function<String, Optional<Operation>> operations) throws IOException {
        List<Descriptor> came = List.copyOf(incoming.descriptors());
        boolean decoded = false;
        try {
            Frame.Request request = json.readRequest(raw.body(), incoming.descriptors(), operations);
            decoded = true;
            return request;
        } finally {
            claimed.addAll(came.subList(0, came.size() - incoming.descriptors().size()));
            if (!decoded) {
                closeClaimed();
            }
            incoming.closeLeftDescriptors();
        }
    }

    /** Closes the descriptors that came with calls, once they are answered. */
    public void closeClaimed() throws IOException {
        for (Descriptor descriptor : claimed) {
            descriptor.close();
        }
        claimed.clear();
    }

    /** Sends a frame whose body is one value. */
    public void send(FrameType type, Object value, Type as) throws IOException {
        synchronized (sending) {
            out.reset(HEADER);
            List<Descriptor> attached = new ArrayList<>();
            json.write(value, as, out, attached);
            flush(type, out, attached);
        }
    }

    /** Sends an answer and closes the descriptors in it, sent or not: from now on they are the receiver's business. */
    public void give(FrameType type, Object value, Type as) throws IOException {
        synchronized (sending) {
            out.reset(HEADER);
            List<Descriptor> attached = new ArrayList<>();
            try {
                json.write(value, as, out, attached);
                flush(type, out, attached);
            } finally {
                for (Descriptor given : attached) {
                    given.close();
                }
            }
        }
    }

    /** Sends a frame without a body. */
    public void sendEmpty(FrameType type) throws IOException {
        synchronized (sending) {
            out.reset(HEADER);
            flush(type, out, List.of());
        }
    }

    /** Sends a call, and answers how many bytes its body has. */
    public int sendCall(Frame.Request request, Function<String, Optional<Operation>> operations) throws IOException {
        synchronized (sending) {
            out.reset(HEADER);
            List<Descriptor> attached = new ArrayList<>();
            json.writeRequest(request, operations, out, attached);
            flush(FrameType.CALL, out, attached);
            return out.length() - HEADER;
        }
    }

    /** Gathers items of one type and sends them several to a frame. Used by one thread. */
    public ItemBuffer items(Type type) {
        return new ItemBuffer(this, json, type);
    }

    void flush(FrameType type, Bytes frame, List<Descriptor> attached) throws IOException {
        int length = frame.length() - HEADER;
        if (length > sendCap) {
            throw new FrameTooLongException(length, sendCap);
        }
        byte[] bytes = frame.array();
        bytes[0] = (byte) (length >>> 24);
        bytes[1] = (byte) (length >>> 16);
        bytes[2] = (byte) (length >>> 8);
        bytes[3] = (byte) length;
        bytes[4] = type.code();
        synchronized (sending) {
            if (!attached.isEmpty()) {
                socket.setOutboundFileDescriptors(
                        attached.stream().map(Descriptor::file).toArray(FileDescriptor[]::new));
            }
            output.write(bytes, 0, frame.length());
        }
    }

    static int headerLength() {
        return HEADER;
    }

    /** Who is at the other end, by the kernel. */
    public AFUNIXSocket socket() {
        return socket;
    }

    /** Ends the connection from any thread; whoever reads or writes sees it end. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
