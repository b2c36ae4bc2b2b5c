package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.CriticalChain;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve services critical-chain}: each unit waited for the one below it. */
@Command(name = "critical-chain", resourceBundle = Messages.BUNDLE)
final class ServicesChain implements Callable<Integer> {
    private static final UnitName DEFAULT = new UnitName("default.target");
    private static final long SECOND = 1_000_000;
    private static final long MILLI = 1000;

    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--user", descriptionKey = "user")
    private boolean user;

    @Parameters(arity = "0..1", paramLabel = "UNIT", converter = UnitArgument.class, descriptionKey = "chain-unit")
    private UnitName last = DEFAULT;

    ServicesChain(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        Scope scope = user ? Scope.USER : Scope.SYSTEM;
        try (Door door = doors.get()) {
            ServicesRead services = door.of(ServicesRead.class);
            if (services.boot(scope).userspace().isEmpty()) {
                throw new HelperException(Problem.FAILED, Messages.text("chain.unfinished"));
            }
            List<BootUnit> units = new ArrayList<>();
            services.blame(scope, units::add);
            UnitName end = services.get(scope, last).unit().name();
            Optional<CriticalChain.Link> chain = CriticalChain.of(units, end);
            terminal.lines(lines(chain.orElseThrow(
                    () -> new HelperException(Problem.NOT_FOUND, Messages.text("chain.none", end.value())))));
        }
        return ExitCode.OK;
    }

    /** Not by itself, as a chain may be as long as there are units. */
    static List<String> lines(CriticalChain.Link first) {
        List<String> lines = new ArrayList<>();
        List<Step> open = new ArrayList<>(List.of(new Step(0, first)));
        while (!open.isEmpty()) {
            Step step = open.removeLast();
            lines.add("  ".repeat(step.depth()) + text(step.link()));
            step.link().waited().reversed().forEach(link -> open.add(new Step(step.depth() + 1, link)));
        }
        return lines;
    }

    private record Step(int depth, CriticalChain.Link link) {}

    private static String text(CriticalChain.Link link) {
        BootUnit unit = link.unit();
        return unit.name() + times(unit) + (link.again() ? " …" : "");
    }

    /** As systemd-analyze prints them: of what took some time when it began, of the rest when it was up. */
    private static String times(BootUnit unit) {
        return unit.tookMicros() > 0
                ? " @" + seconds(unit.beganMicros()) + " +" + seconds(unit.tookMicros())
                : unit.upMicros()
                        .filter(micros -> micros > 0)
                        .map(micros -> " @" + seconds(micros))
                        .orElse("");
    }

    /** Whole milliseconds, not rounded: so does systemd-analyze. */
    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%d.%03ds", micros / SECOND, micros % SECOND / MILLI);
    }
}
