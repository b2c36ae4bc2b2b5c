package org.reeve.helper.services;

import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitsChanged;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;

/** The right services.read. Root has no user's service manager and refuses that scope. */
public final class Services implements ServicesRead {
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
    public void watch(Scope scope, Sink<UnitsChanged> changes) {
        new UnitWatch(of(scope), changes).run();
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
