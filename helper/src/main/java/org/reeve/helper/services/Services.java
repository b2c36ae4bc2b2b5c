package org.reeve.helper.services;

import java.time.Instant;
import java.util.List;
import org.reeve.api.BootId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.LogTail;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.StartupUnit;
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
import org.reeve.helper.system.Calendars;
import org.reeve.helper.system.Command;

/** The right services.read, in the user's own helper: root's has no user's service manager. */
public final class Services implements ServicesRead {
    private static final int MOST_USAGE = 200;

    private final Systemd machine;
    private final Systemd user;
    private final LogLines log;
    private final Calendars calendars;
    private final Command command;
    private final UnitPlaces machinePlaces;
    private final UnitPlaces userPlaces;

    /** Reads from the machine's bus and the user's, and from where the files of both lie. */
    public Services(Bus machine, Bus user, Command command, UnitPlaces machinePlaces, UnitPlaces userPlaces) {
        this.machine = new Systemd(machine);
        this.user = new Systemd(user);
        this.log = new LogLines(command);
        this.calendars = new Calendars(command);
        this.command = command;
        this.machinePlaces = machinePlaces;
        this.userPlaces = userPlaces;
    }

    @Override
    public void list(Scope scope, List<UnitType> types, Sink<Unit> units) {
        of(scope).units(types).forEach(units::emit);
    }

    @Override
    public void files(Scope scope, List<UnitType> types, Sink<UnitFile> files) {
        new FileStates(of(scope)).of(types, files);
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
    public void followLog(Scope scope, UnitName unit, int lines, Sink<LogTail> tail) {
        new LogFollow(command, scope, tail).run(scope, unit, lines);
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
    public BootJournal journal(Scope scope) {
        return startups(scope).journal();
    }

    @Override
    public void boots(Scope scope, Sink<BootRecord> boots) {
        startups(scope).boots(boots);
    }

    @Override
    public void startups(Scope scope, BootId boot, long beganMicros, Sink<StartupUnit> units) {
        startups(scope).units(boot, beganMicros, units);
    }

    private Startups startups(Scope scope) {
        return new Startups(of(scope), command, scope);
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
        OverrideLook look = new OverrideLook(places(scope));
        try {
            return look.override(canonical(scope, unit));
        } catch (HelperException e) {
            // An override that outlived its unit can be seen, and be removed.
            UnitOverride left = look.override(unit);
            if (e.problem() == Problem.NOT_FOUND
                    && (left.tag().present() || !left.problem().isEmpty())) {
                return left;
            }
            throw e;
        }
    }

    @Override
    public void verify(Scope scope, UnitName unit, OverrideText text, Sink<OverrideFinding> findings) {
        verifier(scope)
                .override(canonical(scope, unit), text, findings.cancel())
                .forEach(findings::emit);
    }

    @Override
    public void verifyTimed(Scope scope, TimedCommand command, Sink<OverrideFinding> findings) {
        verifier(scope).timed(command, findings.cancel()).forEach(findings::emit);
    }

    @Override
    public MadeTimer made(Scope scope, UnitName timer) {
        return new OverrideLook(places(scope)).made(timer);
    }

    @Override
    public List<Instant> calendar(CalendarText when, int times) {
        return calendars.next(when, times);
    }

    /** The unit that a name stands for; NOT_FOUND where it stands for none. */
    private UnitName canonical(Scope scope, UnitName unit) {
        Systemd systemd = of(scope);
        return new UnitName(
                unit.template()
                        ? new UnitFiles(systemd, scope).resolve(unit).id()
                        : new UnitJobs(systemd, scope).resolve(unit).id());
    }

    private Verifier verifier(Scope scope) {
        return new Verifier(of(scope), places(scope), command);
    }

    private UnitPlaces places(Scope scope) {
        return switch (scope) {
            case SYSTEM -> machinePlaces;
            case USER -> userPlaces;
        };
    }

    private Systemd of(Scope scope) {
        return switch (scope) {
            case SYSTEM -> machine;
            case USER -> user;
        };
    }
}
