package org.reeve.helper.services;

import java.time.Instant;
import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitOverride;
import org.reeve.api.services.UnitProperty;
import org.reeve.api.services.UnitText;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitUsage;
import org.reeve.api.services.UnitsChanged;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;

/** The right services.read. Root has no user's service manager and refuses that scope. */
public final class Services implements ServicesRead {
    private static final int MOST_USAGE = 200;

    private final Systemd machine;
    private final Systemd user;
    private final LogLines log;
    private final boolean servesUser;

    /** Reads from the machine's bus and the user's. */
    public Services(Bus machine, Bus user, Command command, boolean servesUser) {
        this.machine = new Systemd(machine);
        this.user = new Systemd(user);
        this.log = new LogLines(command);
        this.servesUser = servesUser;
    }

    @Override
    public void list(Scope scope, List<UnitType> types, Sink<Unit> units) {
        of(scope).units(types).forEach(units::emit);
    }

    @Override
    public void files(Scope scope, List<UnitType> types, Sink<UnitFile> files) {
        of(scope).files(types).forEach(files::emit);
    }

    @Override
    public UnitDetail get(Scope scope, UnitName unit) {
        return new Details(of(scope)).of(unit);
    }

    @Override
    public List<LogLine> log(Scope scope, UnitName unit, int lines) {
        return log.of(scope, unit, lines);
    }

    @Override
    public void dependencies(Scope scope, UnitName unit, Sink<UnitLink> links) {
        new Definition(of(scope)).dependencies(unit, links);
    }

    @Override
    public void text(Scope scope, UnitName unit, Sink<UnitText> files) {
        new Definition(of(scope)).text(unit, files);
    }

    @Override
    public void properties(Scope scope, UnitName unit, Sink<UnitProperty> properties) {
        new Definition(of(scope)).properties(unit, properties);
    }

    @Override
    public List<UnitUsage> usage(Scope scope, List<UnitName> units) {
        if (units.isEmpty() || units.size() > MOST_USAGE) {
            throw new HelperException(
                    Problem.INVALID, "Expected 1 to " + MOST_USAGE + " units, got " + units.size() + ".");
        }
        Accounts accounts = new Accounts(of(scope));
        return units.stream().map(accounts::of).toList();
    }

    @Override
    public void timers(Scope scope, Sink<TimerTimes> timers) {
        new Activators(of(scope)).timers(timers);
    }

    @Override
    public void sockets(Scope scope, Sink<SocketListens> sockets) {
        new Activators(of(scope)).sockets(sockets);
    }

    @Override
    public BootTimes boot(Scope scope) {
        return new Boot(of(scope), scope == Scope.SYSTEM).times();
    }

    @Override
    public void blame(Scope scope, Sink<BootUnit> units) {
        new Boot(of(scope), scope == Scope.SYSTEM).blame(units);
    }

    @Override
    public void changed(Scope scope, Sink<UnitName> units) {
        new Boot(of(scope), scope == Scope.SYSTEM).changed(units);
    }

    @Override
    public void watch(Scope scope, Sink<UnitsChanged> changes) {
        new UnitWatch(of(scope), changes).run();
    }

    @Override
    public UnitOverride override(Scope scope, UnitName unit) {
        throw unsupported();
    }

    @Override
    public void verify(Scope scope, UnitName unit, OverrideText text, Sink<OverrideFinding> findings) {
        throw unsupported();
    }

    @Override
    public void verifyTimed(Scope scope, TimedCommand command, Sink<OverrideFinding> findings) {
        throw unsupported();
    }

    @Override
    public MadeTimer made(Scope scope, UnitName timer) {
        throw unsupported();
    }

    @Override
    public List<Instant> calendar(CalendarText when, int times) {
        throw unsupported();
    }

    private static HelperException unsupported() {
        return new HelperException(Problem.UNSUPPORTED, "This helper does not read overrides.");
    }

    private Systemd of(Scope scope) {
        return switch (scope) {
            case SYSTEM -> machine;
            case USER -> {
                if (!servesUser) {
                    throw new HelperException(
                            Problem.UNSUPPORTED, "User units belong to a user; root's helper does not serve them.");
                }
                yield user;
            }
        };
    }
}
