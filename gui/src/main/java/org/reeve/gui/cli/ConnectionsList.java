package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve connections list}. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class ConnectionsList implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--active", descriptionKey = "active-only")
    private boolean active;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    ConnectionsList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            List<Connection> connections =
                    new ArrayList<>(door.of(ConnectionsRead.class).list());
            connections.removeIf(one -> active && one.state() == ConnectionState.DISCONNECTED);
            connections.sort(Comparator.comparing(Connection::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(one -> one.id().value()));
            print(door, connections);
        }
        return ExitCode.OK;
    }

    private void print(Door door, List<Connection> connections) {
        if (json) {
            connections.forEach(one -> terminal.json(door.json(), one, Connection.class));
        } else if (connections.isEmpty()) {
            terminal.message(Messages.text(active ? "connections.none-active" : "connections.none"));
        } else {
            terminal.lines(table(connections, terminal.printable()).lines());
        }
    }

    private static Table table(List<Connection> connections, Printable printable) {
        Table table = new Table(
                printable,
                Messages.text("connections.name"),
                Messages.text("connections.type"),
                Messages.text("connections.state"),
                Messages.text("connections.device"),
                Messages.text("connections.addresses"));
        connections.forEach(one -> table.row(
                one.name(),
                word(one.type()),
                state(one.state(), printable),
                String.join(", ", one.devices()),
                String.join(", ", one.addresses())));
        return table;
    }

    /** The state by mark and word, so that neither colour nor glyph alone tells it. */
    private static String state(ConnectionState state, Printable printable) {
        String mark =
                switch (state) {
                    case CONNECTED -> printable.orPlain("●", "*");
                    case DISCONNECTED -> printable.orPlain("○", "-");
                    case CONNECTING, DISCONNECTING -> printable.orPlain("◐", "~");
                };
        return mark + " " + word(state);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
