package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve services list}. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class ServicesList implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--user", descriptionKey = "user")
    private boolean user;

    @Option(names = "--failed", descriptionKey = "failed-only")
    private boolean failed;

    @Option(names = "--type", paramLabel = "TYPE", split = ",", descriptionKey = "type")
    private List<UnitType> types = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    ServicesList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            List<Unit> units = new ArrayList<>();
            door.of(ServicesRead.class).list(user ? Scope.USER : Scope.SYSTEM, List.copyOf(types), units::add);
            units.removeIf(unit -> failed && unit.active() != ActiveState.FAILED);
            units.sort(Comparator.comparing(unit -> unit.name().value(), String.CASE_INSENSITIVE_ORDER));
            print(door, units);
        }
        return ExitCode.OK;
    }

    private void print(Door door, List<Unit> units) {
        if (json) {
            units.forEach(unit -> terminal.json(door.json(), unit, Unit.class));
        } else if (units.isEmpty()) {
            terminal.message(Messages.text(failed ? "list.none-failed" : "list.none"));
        } else {
            terminal.lines(table(units, terminal.printable()).lines());
        }
    }

    static Table table(List<Unit> units, Printable printable) {
        Table table = new Table(
                printable, Messages.text("list.unit"), Messages.text("list.state"), Messages.text("list.description"));
        units.forEach(unit -> table.row(unit.name().value(), state(unit, printable), unit.description()));
        return table;
    }

    /** The state by mark and word, so that neither colour nor glyph alone tells it. */
    static String state(Unit unit, Printable printable) {
        String mark =
                switch (unit.active()) {
                    case ACTIVE -> printable.orPlain("●", "*");
                    case FAILED -> printable.orPlain("×", "x");
                    case INACTIVE -> printable.orPlain("○", "-");
                    case RELOADING, ACTIVATING, DEACTIVATING, MAINTENANCE, REFRESHING, UNKNOWN ->
                        printable.orPlain("◐", "~");
                };
        return mark + " " + unit.active().name().toLowerCase(Locale.ROOT) + " (" + unit.sub() + ")";
    }
}
