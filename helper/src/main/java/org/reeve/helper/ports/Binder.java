package org.reeve.helper.ports;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.ports.PortAddress;
import org.reeve.process.Sockets;

/**
 * The program of a unit that does nothing but this: it binds one socket in the machine's network, which the helper is not in, hands
 * it to the helper, and ends.
 */
public final class Binder {
    /** It says why on standard output. */
    static final int REFUSED = 3;

    /** What it says before the number of the error. */
    static final String ERROR = "error ";

    private Binder() {}

    /**
     * Binds and hands over.
     *
     * @param helper where the helper waits for the socket
     */
    public static int run(Path helper, PortAddress address) throws IOException {
        Sockets sockets = new Sockets();
        int number = sockets.listening(InetAddress.ofLiteral(address.host()).getAddress(), address.port());
        if (number < 0) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(ERROR + -number);
            return REFUSED;
        }
        try (AFUNIXSocket socket = AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(helper.toFile()))) {
            socket.setOutboundFileDescriptors(new FileDescriptor[] {Sockets.handle(number)});
            socket.getOutputStream().write('S');
        }
        return 0;
    }
}
