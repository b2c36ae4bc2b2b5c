package org.reeve.helper.ports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.ports.HandedConnection;
import org.reeve.api.ports.HandedPort;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.PortsCommands;
import org.reeve.api.ports.PortsListen;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Fds;
import org.reeve.helper.system.Native;
import org.reeve.helper.system.Target;
import org.reeve.process.Sockets;

/** The right ports.listen. What was opened is closed here as soon as it was given out, or nobody wants it any more. */
public final class PortsOpening implements PortsListen {
    private static final int ACCESS = 13;
    private static final int IN_USE = 98;
    private static final int NOT_AVAILABLE = 99;
    private static final int NO_FAMILY = 97;
    private static final int ABORTED = -103;
    private static final int TOO_MANY = -24;

    private final Command command;
    private final List<String> program;
    private final Path runtime;
    private final long uid;
    private final Survey survey;

    /**
     * Opens ports for a user.
     *
     * @param program what binds a socket, to which where, address and port are added
     * @param runtime a folder that only root can write to
     */
    public PortsOpening(Command command, Bus machine, List<String> program, Path runtime, long uid) {
        this.command = command;
        this.program = List.copyOf(program);
        this.runtime = runtime;
        this.uid = uid;
        this.survey = Survey.root(command, machine);
    }

    /** What a prompt for it names. */
    public Target resolve(PortAddress address) {
        return new Target(address.toString(), "");
    }

    @Override
    public Change listen(PortAddress address, Sink<HandedPort> socket) {
        Sockets sockets = new Sockets();
        int listener = opened(sockets, address);
        try {
            socket.emit(new HandedPort(address, new Descriptor(Sockets.handle(listener))));
            socket.flush();
        } catch (IOException e) {
            throw lost(address, e);
        } finally {
            sockets.close(listener);
        }
        return new Change(
                address.toString(),
                "listening, handed to a program of the user's",
                PortsCommands.listenCommand(address),
                List.of(),
                List.of());
    }

    @Override
    public Change accept(PortAddress address, Sink<HandedConnection> connections) {
        Sockets sockets = new Sockets();
        int listener = opened(sockets, address);
        try {
            long handed = hand(sockets, listener, connections);
            return new Change(
                    address.toString(),
                    "closed after " + handed + (handed == 1 ? " connection" : " connections"),
                    PortsCommands.acceptCommand(address),
                    List.of(),
                    List.of(),
                    "listening");
        } catch (IOException e) {
            throw lost(address, e);
        } finally {
            sockets.close(listener);
        }
    }

    private static HelperException lost(PortAddress address, IOException e) {
        return new HelperException(Problem.FAILED, address + " cannot be served: " + e.getMessage() + ".", e);
    }

    /** Until the call is cancelled; answers how many connections there were. */
    private static long hand(Sockets sockets, int listener, Sink<HandedConnection> connections) throws IOException {
        if (sockets.neverWait(listener) < 0) {
            throw new IOException("it cannot be told not to wait");
        }
        Native libc = new Native();
        Cancel cancel = connections.cancel();
        long handed = 0;
        try (Bell bell = new Bell(new Fds());
                Cancel.Listening _ = cancel.onCancel(bell::ring)) {
            while (!cancel.cancelled()) {
                boolean come = libc.readable(-1, listener, bell.number())[0];
                if (come && !cancel.cancelled() && one(sockets, listener, connections)) {
                    handed++;
                }
            }
        } catch (HelperException e) {
            if (e.problem() != Problem.CANCELLED) {
                throw e;
            }
        }
        return handed;
    }

    /** The next one, which is not held here any more when it was sent. */
    private static boolean one(Sockets sockets, int listener, Sink<HandedConnection> connections) throws IOException {
        int number = sockets.accept(listener);
        if (number == Sockets.AGAIN || number == ABORTED) {
            return false;
        }
        if (number < 0) {
            throw new IOException(
                    number == TOO_MANY ? "too many files are open" : "a connection cannot be taken, error " + -number);
        }
        try {
            Sockets.End from = sockets.remote(number);
            PortAddress who = new PortAddress(from.host().getHostAddress(), Math.max(1, from.port()));
            connections.emit(new HandedConnection(who, new Descriptor(Sockets.handle(number))));
            connections.flush();
            return true;
        } finally {
            sockets.close(number);
        }
    }

    private int opened(Sockets sockets, PortAddress address) {
        try {
            return new Binding(command, program, runtime, uid, sockets).bind(address);
        } catch (Binding.Refused e) {
            throw refused(address, e);
        }
    }

    private HelperException refused(PortAddress address, Binding.Refused e) {
        return switch (e.error()) {
            case IN_USE ->
                new HelperException(
                        Problem.CONFLICT,
                        address + " is in use" + holders(address)
                                + ". Stop what listens there, or choose another port.",
                        e);
            case NOT_AVAILABLE ->
                new HelperException(
                        Problem.NOT_FOUND,
                        "This computer has no address " + address.host()
                                + " at the moment. ip address shows those it has; 0.0.0.0 and [::] are all of them.",
                        e);
            case NO_FAMILY ->
                new HelperException(
                        Problem.UNSUPPORTED,
                        "This computer has no " + (address.six() ? "IPv6" : "IPv4") + ". Say an address of the other: "
                                + (address.six() ? "0.0.0.0:" : "[::]:") + address.port() + ".",
                        e);
            case ACCESS ->
                new HelperException(
                        Problem.DENIED,
                        "The kernel refuses to listen at " + address
                                + ", although an administrator allowed it: a security module says no.",
                        e);
            default ->
                new HelperException(
                        Problem.FAILED,
                        "Nothing listens at " + address + ": the kernel answered " + e.getMessage() + ".",
                        e);
        };
    }

    /** Who is in the way, as far as it is known. */
    private String holders(PortAddress address) {
        List<Listener> there = survey.look().stream()
                .filter(one -> Places.collide(address, one.kind(), one.address(), one.port()))
                .toList();
        String who = there.stream().map(PortsOpening::holder).distinct().collect(Collectors.joining(" and "));
        return who.isEmpty() ? "" : " by " + who;
    }

    private static String holder(Listener one) {
        if (one.activation().isPresent()) {
            return one.activation().get().socket();
        }
        return one.owners().stream()
                .findFirst()
                .map(owner -> plain(owner.name()) + " (process " + owner.pid()
                        + owner.unit().map(unit -> " of " + unit.name()).orElse("") + ")")
                .orElse("a part of the kernel");
    }

    /** A process calls itself what it likes. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._:/@+-]", "_");
    }
}
