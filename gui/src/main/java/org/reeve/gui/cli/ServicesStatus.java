package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve services status}. */
@Command(name = "status", resourceBundle = Messages.BUNDLE)
final class ServicesStatus implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--user", descriptionKey = "user")
    private boolean user;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "UNIT", converter = UnitArgument.class, descriptionKey = "unit")
    private List<UnitName> units = new ArrayList<>();

    ServicesStatus(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        Scope scope = user ? Scope.USER : Scope.SYSTEM;
        try (Door door = doors.get()) {
            ServicesRead services = door.of(ServicesRead.class);
            for (UnitName unit : units) {
                UnitDetail detail = services.get(scope, unit);
                if (json) {
                    terminal.json(door.json(), detail, UnitDetail.class);
                } else {
                    terminal.lines(lines(detail, terminal.printable()));
                    Journal.print(services, scope, unit, terminal::result, terminal.printable());
                }
            }
        }
        return ExitCode.OK;
    }

    static List<String> lines(UnitDetail detail, Printable printable) {
        List<String> lines = new ArrayList<>();
        lines.add(printable.line(detail.unit().name() + " - " + detail.unit().description()));
        lines.add(field("status.state", ServicesList.state(detail.unit(), printable), printable));
        detail.since().ifPresent(since -> lines.add(field("status.since", Journal.time(since), printable)));
        detail.process()
                .ifPresent(main -> lines.add(field("status.process", main.pid() + " " + main.command(), printable)));
        detail.memoryBytes().ifPresent(bytes -> lines.add(field("status.memory", megabytes(bytes), printable)));
        if (!detail.file().path().isEmpty()) {
            String startup = detail.file().startup();
            String file = detail.file().path() + (startup.isEmpty() ? "" : " (" + startup + ")");
            lines.add(field("status.file", file, printable));
        }
        return lines;
    }

    private static String field(String key, String value, Printable printable) {
        return String.format("  %-13s %s", Messages.text(key), printable.line(value));
    }

    private static String megabytes(long bytes) {
        return String.format("%.1f MB", bytes / 1e6);
    }
}
