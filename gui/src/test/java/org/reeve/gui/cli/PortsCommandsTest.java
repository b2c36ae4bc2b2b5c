package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.ports.Activation;
import org.reeve.api.ports.HandedConnection;
import org.reeve.api.ports.HandedPort;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.OwnerUnit;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.PortOwner;
import org.reeve.api.ports.PortsCommands;
import org.reeve.api.ports.Reach;
import org.reeve.process.Sockets;
import org.reeve.testing.Row;

class PortsCommandsTest {
    private static final Listener SSH = new Listener(
            11,
            ListenerKind.TCP4,
            "0.0.0.0",
            22,
            Optional.of("ssh"),
            Reach.EVERYWHERE,
            Optional.of("root"),
            List.of(new PortOwner(
                    812,
                    4,
                    "sshd",
                    "sshd: /usr/sbin/sshd -D",
                    0,
                    "root",
                    Optional.of(new OwnerUnit("ssh.service", false)),
                    Optional.of("/usr/sbin/sshd"),
                    Optional.of("openssh-server"))),
            false,
            Optional.empty());
    private static final Listener SOMEBODYS = new Listener(
            12,
            ListenerKind.UNIX_STREAM,
            "/run/\u001bx",
            0,
            Optional.empty(),
            Reach.MACHINE,
            Optional.empty(),
            List.of(),
            true,
            Optional.of(new Activation("cups.socket", Optional.of("cups.service"), false)));

    private static FakeDoor door() {
        return FakeDoor.answering(call -> call.method().endsWith("list")
                ? null
                : new Change("127.0.0.1:80", "listening", List.of("x"), List.of(), List.of()));
    }

    private static int listening(Sockets sockets) throws IOException {
        int number = sockets.listening(InetAddress.ofLiteral("127.0.0.1").getAddress(), 0);
        assertTrue(number > 2, "no socket: " + number);
        return number;
    }

    @Test
    void portsAreListedWithWhoListens() {
        FakeDoor door = door();
        door.items = List.of(SSH, SOMEBODYS);
        Run run = Run.of(door, "ports", "list");
        assertEquals("""
                KIND  ADDRESS       KNOWN AS  REACHED FROM   USER  PROCESS             UNIT                        PACKAGE
                tcp   0.0.0.0:22    ssh       everywhere     root  sshd (812)          ssh.service                 openssh-server
                unix  /run/\\u001bx            this computer        (not shown to you)  cups.socket → cups.service
                """, run.out());
        assertTrue(run.err().contains("--all-owners"), run.err());
        assertEquals(List.of("ports.read.list"), door.methods());
    }

    @Test
    void everyOwnerIsAskedOfRoot() {
        FakeDoor door = door();
        door.items = List.of(SSH);
        assertTrue(Run.of(door, "ports", "list", "--all-owners", "--no-ask", "--json")
                .out()
                .contains("\"openssh-server\""));
        assertEquals(List.of(PortsCommands.everyOwner().quiet()), door.calls);
    }

    @Test
    void aProgramGetsTheSocketThatWasAskedFor() throws IOException {
        Sockets sockets = new Sockets();
        int number = listening(sockets);
        int port = sockets.local(number).port();
        PortAddress address = new PortAddress("127.0.0.1", port);
        FakeDoor door = door();
        door.items = List.of(new HandedPort(address, new Descriptor(Sockets.handle(number))));
        FakePrograms programs = new FakePrograms();

        Run run = Run.of(door, programs, "listen", address.toString(), "--name", "web", "--", "sh", "-c", "x");

        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(PortsCommands.listen(address)), door.calls);
        assertEquals(List.of("-c", "x"), programs.became.getFirst().subList(1, 3));
        assertTrue(programs.became.getFirst().getFirst().endsWith("/sh"));
        assertEquals(
                List.of("LISTEN_FDS=1", "LISTEN_PID=" + ProcessHandle.current().pid(), "LISTEN_FDNAMES=web"),
                programs.variables.getFirst());
        int handed = programs.sockets.getFirst();
        assertEquals(port, sockets.local(handed).port(), "the one that came was closed with what brought it");
        assertThrows(IOException.class, () -> sockets.local(number));
        sockets.close(handed);
    }

    @Test
    @Row("C10")
    void whatIsNotTheSocketThatWasAskedForIsGivenToNobody() throws IOException {
        Sockets sockets = new Sockets();
        int number = listening(sockets);
        PortAddress other = new PortAddress("127.0.0.1", 1);
        FakeDoor door = door();
        door.items = List.of(new HandedPort(other, new Descriptor(Sockets.handle(number))));
        FakePrograms programs = new FakePrograms();

        Run run = Run.of(door, programs, "listen", other.toString(), "--", "sh");

        assertEquals(ExitCode.UNREACHABLE, run.code());
        assertTrue(run.err().contains("not the socket that was asked for"), run.err());
        assertEquals(List.of(), programs.became);
        assertThrows(IOException.class, () -> sockets.local(number), "it stays open");
    }

    @Test
    void aProgramThatIsNoneAndAnAddressThatIsNoneOpenNothing() {
        FakeDoor door = door();
        Run unknown = Run.of(door, "listen", "80", "--", "no-such-program-at-all");
        assertEquals(ExitCode.NOT_FOUND, unknown.code());
        assertTrue(unknown.err().contains("Nothing was opened"), unknown.err());
        for (String address :
                List.of("localhost:80", "0", "65536", "[::1]", "1.2.3:80", "80/tcp", "[fe80::1%eth0]:80")) {
            Run run = Run.of(door, "accept", address, "--", "sh");
            assertEquals(ExitCode.USAGE, run.code(), address);
            assertTrue(run.err().contains("is not an address and a port"), run.err());
        }
        assertEquals(ExitCode.USAGE, Run.of(door, "listen", "80").code());
        assertEquals(List.of(), door.calls);
    }

    @Test
    void eachConnectionIsServedAndClosed() throws IOException {
        Sockets sockets = new Sockets();
        int listener = listening(sockets);
        PortAddress address =
                new PortAddress("127.0.0.1", sockets.local(listener).port());
        try (var client = new java.net.Socket(InetAddress.getLoopbackAddress(), address.port())) {
            int connection = sockets.accept(listener);
            PortAddress from = new PortAddress("127.0.0.1", client.getLocalPort());
            FakeDoor door = door();
            door.items = List.of(new HandedConnection(from, new Descriptor(Sockets.handle(connection))));
            FakePrograms programs = new FakePrograms();
            programs.code = 3;

            Run run = Run.of(door, programs, "accept", address.toString(), "--", "sh");

            assertEquals(ExitCode.OK, run.code(), run.err());
            assertTrue(run.err().contains("code 3"), run.err());
            assertEquals(
                    List.of("REMOTE_ADDR=127.0.0.1", "REMOTE_PORT=" + client.getLocalPort()),
                    programs.variables.getFirst());
            assertEquals(-1, client.getInputStream().read());
            assertThrows(IOException.class, () -> sockets.remote(connection));
        }
        sockets.close(listener);
        assertFalse(PortsCommands.acceptCommand(address).isEmpty());
    }

    /** The real thing: what a program that serves a connection gets, and nothing else. */
    @Test
    void aProgramServesAConnectionAsStandardInputAndOutput() throws IOException {
        Sockets sockets = new Sockets();
        int listener = listening(sockets);
        try (var client = new java.net.Socket(
                InetAddress.getLoopbackAddress(), sockets.local(listener).port())) {
            int connection = sockets.accept(listener);
            client.getOutputStream().write("hello\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            int code = new RealPrograms()
                    .serve(
                            List.of("/bin/sh", "-c", "read a; echo $a $REMOTE_PORT; ls /proc/self/fd | wc -l; exit 7"),
                            List.of("REMOTE_PORT=9"),
                            connection);
            sockets.close(connection);
            String answer = new String(client.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            // ls has the first three and the folder that it reads.
            assertEquals("hello 9\n4\n", answer);
            assertEquals(7, code);
        }
        sockets.close(listener);
    }
}
