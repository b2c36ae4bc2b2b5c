package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reeve.api.Call;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.PortOwner;
import org.reeve.api.ports.PortsCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve ports list}. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class PortsList implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--all-owners", descriptionKey = "all-owners")
    private boolean everyOwner;

    @Option(names = "--no-unix", descriptionKey = "no-unix")
    private boolean internet;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    PortsList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            Call call = everyOwner ? PortsCommands.everyOwner() : Call.of("ports.read.list");
            List<Listener> listeners = new ArrayList<>();
            Object _ = door.call(quiet ? call.quiet() : call, Optional.of(item -> listeners.add((Listener) item)));
            listeners.removeIf(one -> internet && one.kind().unix());
            print(door, listeners);
        }
        return ExitCode.OK;
    }

    private void print(Door door, List<Listener> listeners) {
        if (json) {
            listeners.forEach(one -> terminal.json(door.json(), one, Listener.class));
        } else if (listeners.isEmpty()) {
            terminal.message(Messages.text("ports.none"));
        } else {
            terminal.lines(table(listeners).lines());
            if (listeners.stream().anyMatch(Listener::hidden)) {
                terminal.message(Messages.text("ports.hidden"));
            }
        }
    }

    private Table table(List<Listener> listeners) {
        Table table = new Table(
                terminal.printable(),
                Messages.text("ports.kind"),
                Messages.text("ports.place"),
                Messages.text("ports.service"),
                Messages.text("ports.reach"),
                Messages.text("ports.user"),
                Messages.text("ports.owner"),
                Messages.text("ports.unit"),
                Messages.text("ports.package"));
        listeners.forEach(one -> table.row(
                one.kind().table(),
                one.place(),
                one.service().orElse(""),
                Messages.text("ports.reach." + one.reach().name()),
                one.user()
                        .orElse(one.owners().stream()
                                .map(PortOwner::user)
                                .findFirst()
                                .orElse("")),
                owner(one),
                unit(one),
                one.owners().stream()
                        .flatMap(owner -> owner.packageName().stream())
                        .distinct()
                        .collect(Collectors.joining(", "))));
        return table;
    }

    private static String owner(Listener one) {
        if (one.owners().isEmpty()) {
            return Messages.text(one.hidden() ? "ports.somebody" : "ports.nobody");
        }
        return one.owners().stream()
                .map(owner -> owner.name() + " (" + owner.pid() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String unit(Listener one) {
        String units = one.owners().stream()
                .flatMap(owner -> owner.unit().stream())
                .map(unit -> unit.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return one.activation()
                .map(by ->
                        by.socket() + by.starts().map(starts -> " → " + starts).orElse(""))
                .orElse(units);
    }
}
