package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve services start}, {@code stop}, {@code restart} and their like: one class for every {@link UnitAction}. */
@Command(resourceBundle = Messages.BUNDLE)
final class ServicesChange implements Callable<Integer> {
    private final UnitAction action;
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--user", descriptionKey = "user")
    private boolean user;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "UNIT", converter = UnitArgument.class, descriptionKey = "unit")
    private List<UnitName> units = new ArrayList<>();

    ServicesChange(UnitAction action, Terminal terminal, Supplier<Door> doors) {
        this.action = action;
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        int worst = ExitCode.OK;
        try (Door door = doors.get()) {
            OnePrompt prompt = new OnePrompt(door, calls());
            for (UnitName unit : units) {
                int code = change(door, prompt, unit);
                worst = worst == ExitCode.OK ? code : worst;
            }
        }
        return worst;
    }

    private Scope scope() {
        return user ? Scope.USER : Scope.SYSTEM;
    }

    private List<Call> calls() {
        return units.stream().map(this::call).toList();
    }

    private Call call(UnitName unit) {
        Call call = ServicesCommands.call(scope(), action, unit);
        return quiet ? call.quiet() : call;
    }

    private int change(Door door, OnePrompt prompt, UnitName unit) {
        try {
            print(door, (Change) prompt.call(call(unit)));
            return ExitCode.OK;
        } catch (HelperException e) {
            if (endsAll(e.problem())) {
                throw e;
            }
            terminal.message(Messages.text("failed.unit", unit, e.sentence()));
            if (e.problem() == Problem.FAILED) {
                ServicesRead services = door.of(ServicesRead.class);
                Journal.print(services, scope(), unit, terminal::message, terminal.printable());
            }
            return ExitCode.of(e.problem());
        }
    }

    /** What the other units would meet as well. */
    private static boolean endsAll(Problem problem) {
        return switch (problem) {
            case DISMISSED, CANCELLED, NO_AGENT, NOT_STARTED, MISMATCH, DISCONNECTED, UNAVAILABLE -> true;
            case INVALID, UNSUPPORTED, NOT_FOUND, DENIED, NEEDS_PASSWORD, CONFLICT, BUSY, FAILED, TIMEOUT, INTERNAL ->
                false;
        };
    }

    private void print(Door door, Change change) {
        if (json) {
            terminal.json(door.json(), change, Change.class);
        } else {
            terminal.change(change);
        }
    }
}
