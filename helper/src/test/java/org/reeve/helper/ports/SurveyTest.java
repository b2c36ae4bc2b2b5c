package org.reeve.helper.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.Reach;
import org.reeve.helper.system.Command;

/** Looks at what this very process listens on. */
class SurveyTest {
    private static List<Listener> look() {
        return new Survey(new Command(), "self", List.of()).look();
    }

    private static Optional<Listener> at(ListenerKind kind, int port) {
        return look().stream()
                .filter(one -> one.kind() == kind && one.port() == port)
                .findFirst();
    }

    @Test
    void aPortIsToldWithWhoListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            // A socket of the JDK's is one of IPv6 that says an address of IPv4.
            Listener found = look().stream()
                    .filter(one -> one.kind().tcp() && one.port() == port)
                    .findFirst()
                    .orElseThrow();

            assertEquals("127.0.0.1", found.address());
            assertEquals(Reach.MACHINE, found.reach());
            assertFalse(found.hidden());
            assertEquals(
                    ProcessHandle.current().pid(), found.owners().getFirst().pid());
            assertEquals(Optional.of(System.getProperty("user.name")), found.user());
            assertTrue(found.owners().getFirst().program().orElse("").endsWith("/java"));
            assertTrue(found.activation().isEmpty());
        }
        assertTrue(look().stream().noneMatch(one -> one.owners().isEmpty() && one.port() == -1));
    }

    @Test
    void aDatagramSocketIsToldUntilItIsConnected() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(new InetSocketAddress(0));
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            assertEquals(
                    Reach.EVERYWHERE, at(ListenerKind.UDP4, port).orElseThrow().reach());
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
            assertTrue(at(ListenerKind.UDP4, port).isEmpty());
        }
    }

    @Test
    void aSocketOfTheFileSystemIsToldByItsPath(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("söcket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(path));
            Listener found = look().stream()
                    .filter(one -> one.address().equals(path.toString()))
                    .findFirst()
                    .orElseThrow();

            assertEquals(ListenerKind.UNIX_STREAM, found.kind());
            assertEquals(Optional.empty(), found.user());
            assertEquals(path.toString(), found.place());
            assertEquals(1, found.owners().size());
        }
    }
}
