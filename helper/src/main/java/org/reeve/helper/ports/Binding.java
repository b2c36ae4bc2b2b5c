package org.reeve.helper.ports;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.ports.PortAddress;
import org.reeve.helper.system.Command;
import org.reeve.process.Sockets;

/**
 * Has a unit of its own bind a socket, and receives it: the helper has neither a network nor the capability. The unit may do that
 * and no more: one port, no files, no other capability; it is gone when this returns.
 */
final class Binding {
    private static final Path SYSTEMD_RUN = Path.of("/usr/bin/systemd-run");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HANDED_WITHIN_MILLIS = 2_000;
    private static final int ANCILLARY_BYTES = 256;
    private static final Pattern ERROR = Pattern.compile(Pattern.quote(Binder.ERROR) + "([0-9]{1,4})");
    private static final List<String> PROFILE = List.of(
            "UMask=0077",
            "LimitCORE=0",
            "LimitNOFILE=256",
            "MemoryMax=128M",
            "TasksMax=48",
            "RuntimeMaxSec=20",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=CAP_NET_BIND_SERVICE",
            // Without IPAddressDeny: the kernel keeps that for a socket's whole life, wherever it goes.
            "SocketBindDeny=any",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "ProtectProc=invisible",
            "PrivateTmp=yes",
            "PrivateDevices=yes",
            "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
            "ProtectKernelTunables=yes",
            "ProtectKernelModules=yes",
            "ProtectKernelLogs=yes",
            "ProtectClock=yes",
            "ProtectHostname=yes",
            "ProtectControlGroups=yes",
            "RestrictNamespaces=yes",
            "RestrictSUIDSGID=yes",
            "RestrictRealtime=yes",
            "LockPersonality=yes",
            "RemoveIPC=yes",
            "KeyringMode=private",
            "SystemCallArchitectures=native",
            "SystemCallFilter=@system-service",
            "SystemCallFilter=~@privileged",
            "SystemCallFilter=~@resources",
            "SystemCallErrorNumber=EPERM");

    private final Command command;
    private final List<String> program;
    private final Path runtime;
    private final long uid;
    private final Sockets sockets;
    private final SecureRandom random = new SecureRandom();

    /**
     * Binds by a program.
     *
     * @param program what binds, to which the socket's path, the address and the port are added
     * @param runtime a folder that only root can write to
     * @param uid for whom
     */
    Binding(Command command, List<String> program, Path runtime, long uid, Sockets sockets) {
        this.command = command;
        this.program = List.copyOf(program);
        this.runtime = runtime;
        this.uid = uid;
        this.sockets = sockets;
    }

    /** Why nothing was bound: the system call's error. */
    static final class Refused extends Exception {
        private final int error;

        Refused(int error) {
            super("error " + error);
            this.error = error;
        }

        int error() {
            return error;
        }
    }

    /** The number of a socket that listens there; the caller closes it. */
    int bind(PortAddress address) throws Refused {
        String name = "bind-" + HexFormat.of().toHexDigits(random.nextLong());
        Path path = runtime.resolve(name);
        try (AFUNIXServerSocket waiting = AFUNIXServerSocket.newInstance()) {
            // Root's umask and folder: only root can connect. What is handed over waits here when its sender is gone.
            waiting.bind(AFUNIXSocketAddress.of(path.toFile()), 1);
            run(name, path, address);
            return received(waiting, address);
        } catch (IOException e) {
            throw new HelperException(
                    Problem.FAILED, "The socket for " + address + " did not arrive: " + e.getMessage() + ".", e);
        } finally {
            remove(path);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, path + " cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    private void run(String name, Path path, PortAddress address) throws Refused {
        Command.Output output = command.runWithErrors(
                PATIENCE,
                new Cancel(),
                Map.of(),
                SYSTEMD_RUN,
                words(name, path, address).toArray(String[]::new));
        if (output.code() == 0) {
            return;
        }
        Matcher error = ERROR.matcher(output.text());
        if (error.find()) {
            throw new Refused(Integer.parseInt(error.group(1)));
        }
        throw new HelperException(
                Problem.FAILED,
                "systemd did not have the port opened: " + output.text().strip());
    }

    private List<String> words(String name, Path path, PortAddress address) {
        List<String> words = new ArrayList<>(List.of(
                "--quiet",
                "--pipe",
                "--wait",
                "--collect",
                "--service-type=exec",
                "--slice=reeve.slice",
                "--unit=reeve-" + name,
                "--description=Reeve: opens a port for user " + uid));
        PROFILE.forEach(property -> words.addAll(List.of("-p", property)));
        words.addAll(List.of("-p", "SocketBindAllow=tcp:" + address.port(), "--"));
        words.addAll(program);
        words.addAll(List.of(path.toString(), address.host(), String.valueOf(address.port())));
        return words;
    }

    private int received(AFUNIXServerSocket waiting, PortAddress address) throws IOException {
        waiting.setSoTimeout(HANDED_WITHIN_MILLIS);
        try (AFUNIXSocket from = waiting.accept()) {
            from.setAncillaryReceiveBufferSize(ANCILLARY_BYTES);
            from.setSoTimeout(HANDED_WITHIN_MILLIS);
            if (from.getInputStream().read() < 0) {
                throw new IOException("nothing was handed over");
            }
            @Nullable FileDescriptor @Nullable [] came = from.getReceivedFileDescriptors();
            if (came == null || came.length != 1 || came[0] == null) {
                throw new IOException("expected one socket");
            }
            return required(sockets.kept(Sockets.number(came[0])), address);
        }
    }

    /** What goes to the user is what he asked for, whoever made it. */
    private int required(int number, PortAddress address) throws IOException {
        if (asked(number, address)) {
            return number;
        }
        sockets.close(number);
        throw new IOException("it is another one than was asked for");
    }

    private boolean asked(int number, PortAddress address) throws IOException {
        if (!sockets.kind(number).listens()) {
            return false;
        }
        Sockets.End local = sockets.local(number);
        return local.host().equals(InetAddress.ofLiteral(address.host())) && local.port() == address.port();
    }
}
