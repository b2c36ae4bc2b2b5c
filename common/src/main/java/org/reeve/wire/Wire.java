package org.reeve.wire;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXSocket;
import org.reeve.api.Descriptor;

/**
 * Frames on a socket: {@code u32 length (big endian) | u8 type | body}, with lengths checked before anything is allocated.
 * One thread reads; writing is safe from several.
 */
public final class Wire implements Closeable {
    private static final int HEADER = 5;
    private static final int ANCILLARY_BYTES = 256;
    private static final int FRAME_DEADLINE_MILLIS = 5_000;

    private final AFUNIXSocket socket;
    private final InputStream input;
    private final OutputStream output;
    private final Json json;
    private final int sendCap;
    private final int receiveCap;
    private final Object sending = new Object();
    private final Bytes out = new Bytes();
    private final Deque<Descriptor> descriptors = new ArrayDeque<>();
    private byte[] in = new byte[8 * 1024];
    private @Nullable CloseOnExec closeOnExec;
    private int start;
    private int end;

    private Wire(AFUNIXSocket socket, Json json, int sendCap, int receiveCap) throws IOException {
        this.socket = socket;
        this.json = json;
        this.sendCap = sendCap;
        this.receiveCap = receiveCap;
        socket.setAncillaryReceiveBufferSize(ANCILLARY_BYTES);
        input = socket.getInputStream();
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
        if (end == start && !fill(1)) {
            return Optional.empty();
        }
        need(HEADER);
        int length = intAt(start);
        FrameType type = FrameType.of(in[start + 4]);
        if (length < 0 || length > receiveCap) {
            throw new ProtocolException("a frame is longer than it may be");
        }
        start += HEADER;
        need(length);
        ByteBuffer body = ByteBuffer.wrap(in, start, length);
        start += length;
        return Optional.of(new Raw(type, body));
    }

    /** The value of a frame that was read. */
    public Object decode(Raw raw, Type type) throws IOException {
        try {
            return json.read(raw.body(), type, descriptors);
        } finally {
            closeLeftDescriptors();
        }
    }

    /** The call of a frame that was read; {@code operations} knows what can be called now. */
    public Frame.Request decodeCall(Raw raw, Function<String, Optional<Operation>> operations) throws IOException {
        try {
            return json.readRequest(raw.body(), descriptors, operations);
        } finally {
            closeLeftDescriptors();
        }
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

    /** Sends a frame without a body. */
    public void sendEmpty(FrameType type) throws IOException {
        synchronized (sending) {
            out.reset(HEADER);
            flush(type, out, List.of());
        }
    }

    /** Sends a call. */
    public void sendCall(Frame.Request request, Function<String, Optional<Operation>> operations) throws IOException {
        synchronized (sending) {
            out.reset(HEADER);
            List<Descriptor> attached = new ArrayList<>();
            json.writeRequest(request, operations, out, attached);
            flush(FrameType.CALL, out, attached);
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

    private void need(int count) throws IOException {
        if (end - start >= count) {
            return;
        }
        makeRoom(count);
        socket.setSoTimeout(FRAME_DEADLINE_MILLIS);
        long deadline = System.nanoTime() + FRAME_DEADLINE_MILLIS * 1_000_000L;
        try {
            while (end - start < count) {
                if (!fill(count - (end - start)) || System.nanoTime() > deadline) {
                    throw new ProtocolException("a frame did not arrive whole");
                }
            }
        } catch (SocketTimeoutException e) {
            throw new ProtocolException("a frame did not arrive whole in time", e);
        } finally {
            socket.setSoTimeout(0);
        }
    }

    private boolean fill(int count) throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
            shrink();
        }
        makeRoom(count);
        int got = input.read(in, end, in.length - end);
        takeDescriptors();
        if (got <= 0) {
            return false;
        }
        end += got;
        return true;
    }

    private void shrink() {
        if (in.length > 256 * 1024) {
            in = new byte[8 * 1024];
        }
    }

    private void makeRoom(int count) {
        if (in.length - end >= count) {
            return;
        }
        if (in.length - (end - start) >= count && start > 0) {
            System.arraycopy(in, start, in, 0, end - start);
        } else {
            in = Arrays.copyOf(Arrays.copyOfRange(in, start, end), Math.max(in.length * 2, end - start + count));
        }
        end -= start;
        start = 0;
    }

    private void takeDescriptors() throws IOException {
        @Nullable FileDescriptor @Nullable [] came = socket.getReceivedFileDescriptors();
        if (came == null) {
            return;
        }
        for (FileDescriptor file : came) {
            if (file != null) {
                closeOnExec().mark(file);
                descriptors.add(new Descriptor(file));
            }
        }
        if (descriptors.size() > Protocol.DESCRIPTORS) {
            closeAllDescriptors();
            throw new ProtocolException("more descriptors than a frame may bring");
        }
    }

    private CloseOnExec closeOnExec() {
        CloseOnExec known = closeOnExec;
        if (known == null) {
            known = new CloseOnExec();
            closeOnExec = known;
        }
        return known;
    }

    /** Descriptors that no frame in the buffer can claim were not declared: closed, and a violation. */
    private void closeLeftDescriptors() throws IOException {
        if (!descriptors.isEmpty() && start == end) {
            closeAllDescriptors();
            throw new ProtocolException("a descriptor came that the method does not declare");
        }
    }

    private void closeAllDescriptors() throws IOException {
        while (!descriptors.isEmpty()) {
            descriptors.remove().close();
        }
    }

    private int intAt(int at) {
        return ByteBuffer.wrap(in).getInt(at);
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
