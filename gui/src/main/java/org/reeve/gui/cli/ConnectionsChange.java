package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.api.connections.ConnectionsRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve connections up} and {@code down}: by name, or by UUID where several have the same name. */
@Command(resourceBundle = Messages.BUNDLE)
final class ConnectionsChange implements Callable<Integer> {
    private final ConnectionAction action;
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "CONNECTION", descriptionKey = "connection")
    private List<String> names = new ArrayList<>();

    ConnectionsChange(ConnectionAction action, Terminal terminal, Supplier<Door> doors) {
        this.action = action;
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            List<Connection> all = door.of(ConnectionsRead.class).list();
            // All names are looked up before the first is changed: a name that fits nothing changes nothing.
            List<Connection> meant = names.stream().map(name -> find(all, name)).toList();
            meant.forEach(connection -> change(door, connection));
        }
        return ExitCode.OK;
    }

    static Connection find(List<Connection> all, String name) {
        List<Connection> meant = all.stream()
                .filter(one -> one.name().equals(name) || one.id().value().equalsIgnoreCase(name))
                .toList();
        if (meant.isEmpty()) {
            throw new HelperException(Problem.NOT_FOUND, Messages.text("connections.unknown", name));
        }
        if (meant.size() > 1) {
            String which = String.join(
                    ", ", meant.stream().map(one -> one.id().value()).toList());
            throw new HelperException(Problem.INVALID, Messages.text("connections.ambiguous", name, which));
        }
        return meant.getFirst();
    }

    private void change(Door door, Connection connection) {
        Call call = ConnectionsCommands.call(action, connection.id());
        Object result = door.call(quiet ? call.quiet() : call, Optional.empty());
        if (!(result instanceof Change change)) {
            throw new HelperException(Problem.INTERNAL, Messages.text("no-answer", call.method()));
        }
        if (json) {
            terminal.json(door.json(), change, Change.class);
        } else {
            terminal.change(
                    new Change(connection.name(), change.result(), change.command(), change.undo(), change.affected()));
        }
    }
}
