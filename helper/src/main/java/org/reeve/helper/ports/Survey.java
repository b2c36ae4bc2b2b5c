package org.reeve.helper.ports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.ports.Activation;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.PortOwner;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Packages;
import org.reeve.helper.system.ProcFolder;
import org.reeve.helper.system.SocketTable;
import org.reeve.helper.system.Users;

/**
 * Everything that listens in one network: the kernel's tables, joined with who holds what, and with what systemd listens for.
 * Names of Unix sockets are whatever their owners chose, line breaks included, so a process can invent lines of that table; it
 * cannot take one away, nor invent one of an Internet socket.
 */
final class Survey {
    static final Path PROC = Path.of("/proc");

    private final Command command;
    private final String network;
    private final List<SocketUnits> managers;

    /**
     * Looks at a network.
     *
     * @param network the process whose network it is: self, or 1, which is the machine's where this one has a network of its own
     */
    Survey(Command command, String network, List<SocketUnits> managers) {
        this.command = command;
        this.network = network;
        this.managers = List.copyOf(managers);
    }

    /** For the user's own helper, whose network is the user's. */
    static Survey own(Command command, Bus machine, Bus user) {
        return new Survey(command, "self", List.of(new SocketUnits(machine, false), new SocketUnits(user, true)));
    }

    /** For the root helper, which has no network. */
    static Survey root(Command command, Bus machine) {
        return new Survey(command, "1", List.of(new SocketUnits(machine, false)));
    }

    /** All of them: first those of the Internet by their ports, then the others by their names. */
    List<Listener> look() {
        ProcFolder folder = new ProcFolder(PROC);
        Map<String, SocketTable.Line> lines = lines(folder);
        Users users = new Users(command);
        Owners owners = new Owners(folder, users, new Packages(command));
        owners.look(lines.keySet());
        Map<String, Activation> activations = new HashMap<>();
        managers.forEach(manager -> manager.all().forEach(activations::putIfAbsent));
        Services services = Services.read();
        List<Listener> all = new ArrayList<>();
        lines.forEach((number, line) -> {
            ListenerKind kind = Places.kind(line).orElseThrow();
            String host = kind.unix() ? Owners.utf8(line.host()) : Places.host(line.host());
            List<PortOwner> holders = owners.of(number);
            String place = kind.unix() ? host : (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + line.port();
            all.add(new Listener(
                    Long.parseLong(number),
                    kind,
                    Owners.cut(host, Listener.LONGEST),
                    kind.unix() ? 0 : line.port(),
                    services.of(kind, line.port()),
                    Places.reach(kind, host),
                    line.uid() < 0 ? Optional.empty() : Optional.of(users.name(line.uid())),
                    holders,
                    holders.isEmpty() && !owners.whole(),
                    SocketUnits.key(kind, place).map(activations::get)));
        });
        all.sort(Comparator.comparing((Listener one) -> one.kind().unix())
                .thenComparing(Listener::port)
                .thenComparing(Listener::kind)
                .thenComparing(Listener::address)
                .thenComparing(Listener::socket));
        return all;
    }

    /** Those that wait for somebody, by the kernel's number. */
    private Map<String, SocketTable.Line> lines(ProcFolder folder) {
        Map<String, SocketTable.Line> all = new HashMap<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            // Without IPv6 there is no table of it.
            table(folder, table).ifPresent(text -> all.putAll(SocketTable.internet(table, text)));
        }
        Map<String, SocketTable.Line> unix = SocketTable.unix(table(folder, "unix")
                .orElseThrow(() -> new HelperException(
                        Problem.UNAVAILABLE, "The kernel does not show its sockets: /proc/net cannot be read.")));
        unix.forEach(all::putIfAbsent);
        all.entrySet()
                .removeIf(one -> !one.getKey().matches("[0-9]{1,18}")
                        || Places.kind(one.getValue()).isEmpty());
        return all;
    }

    private Optional<String> table(ProcFolder folder, String name) {
        return folder.of(network, "net/" + name);
    }
}
