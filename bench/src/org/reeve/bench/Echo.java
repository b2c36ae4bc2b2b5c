package org.reeve.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/**
 * A bare ping-pong over the kind of socket that a helper has: another process of the same Java with the same flags, junixsocket
 * streams, a thread a connection, 256 bytes there and back and nothing done with them.
 */
final class Echo implements AutoCloseable {
    private static final int BYTES = 256;

    private final Process process;
    private final Path socket;

    private Echo(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /** The other side: listens where the argument says until it is ended. */
    public static void main(String[] arguments) throws IOException {
        AFUNIXServerSocket listener = AFUNIXServerSocket.bindOn(AFUNIXSocketAddress.of(Path.of(arguments[0]).toFile()));
        System.out.println("ready");
        while (true) {
            AFUNIXSocket socket = listener.accept();
            Thread.ofPlatform().daemon().start(() -> answer(socket));
        }
    }

    private static void answer(AFUNIXSocket socket) {
        byte[] bytes = new byte[BYTES];
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (in.readNBytes(bytes, 0, BYTES) == BYTES) {
                out.write(bytes);
            }
        } catch (IOException e) {
            System.err.println("a connection was lost: " + e.getMessage());
        }
    }

    /** Starts the other side as this side was started. */
    static Echo start() throws IOException {
        Path socket = Files.createTempDirectory("bench").resolve("echo");
        Process process = Again.start(Echo.class, socket.toString());
        if (process.getInputStream().read() != 'r') {
            throw new IOException("the bare ping-pong did not start");
        }
        return new Echo(process, socket);
    }

    /** A connection, used by one thread. */
    Pinger connect() throws IOException {
        return new Pinger(AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(socket.toFile())));
    }

    /** One side of a connection. */
    static final class Pinger implements AutoCloseable {
        private final AFUNIXSocket socket;
        private final DataInputStream in;
        private final OutputStream out;
        private final byte[] bytes = new byte[BYTES];

        private Pinger(AFUNIXSocket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        void ping() throws IOException {
            out.write(bytes);
            in.readFully(bytes);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }
}
