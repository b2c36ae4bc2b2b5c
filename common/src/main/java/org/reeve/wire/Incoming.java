package org.reeve.wire;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXSocket;
import org.reeve.api.Descriptor;

/** The reading half of a wire: frames and the descriptors that came along, with lengths checked before anything is allocated. */
final class Incoming {
    private static final int HEADER = Wire.headerLength();
    private static final int ANCILLARY_BYTES = 256;
    private static final int FRAME_DEADLINE_MILLIS = 5_000;

    private final AFUNIXSocket socket;
    private final InputStream input;
    private final int cap;
    private final Deque<Descriptor> descriptors = new ArrayDeque<>();
    private byte[] in = new byte[8 * 1024];
    private @Nullable CloseOnExec closeOnExec;
    private int start;
    private int end;

    Incoming(AFUNIXSocket socket, int cap) throws IOException {
        this.socket = socket;
        this.cap = cap;
        socket.setAncillaryReceiveBufferSize(ANCILLARY_BYTES);
        input = socket.getInputStream();
    }

    /** What came along and no frame has claimed yet. */
    Deque<Descriptor> descriptors() {
        return descriptors;
    }

    Optional<Wire.Raw> read() throws IOException {
        if (end == start && !fill(1)) {
            return Optional.empty();
        }
        need(HEADER);
        int length = intAt(start);
        FrameType type = FrameType.of(in[start + 4]);
        if (length < 0 || length > cap) {
            throw new ProtocolException("a frame is longer than it may be");
        }
        start += HEADER;
        need(length);
        ByteBuffer body = ByteBuffer.wrap(in, start, length);
        start += length;
        return Optional.of(new Wire.Raw(type, body));
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
    void closeLeftDescriptors() throws IOException {
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
}
