package org.reeve.helper.services;

import org.reeve.api.Change;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesUser;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Target;

/** The rights services.manage and services.user: the same changes, asked of the machine's service manager or the user's. */
public final class ServicesChanges implements ServicesManage, ServicesUser {
    private final UnitJobs jobs;

    /** Changes units of one scope over its bus. */
    public ServicesChanges(Bus bus, Scope scope) {
        jobs = new UnitJobs(new Systemd(bus), scope);
    }

    /** What a unit's name stands for. */
    public Target resolve(UnitName unit) {
        return jobs.resolve(unit);
    }

    @Override
    public Change start(UnitName unit) {
        return jobs.change(UnitAction.START, unit);
    }

    @Override
    public Change stop(UnitName unit) {
        return jobs.change(UnitAction.STOP, unit);
    }

    @Override
    public Change restart(UnitName unit) {
        return jobs.change(UnitAction.RESTART, unit);
    }

    @Override
    public Change reload(UnitName unit) {
        return jobs.change(UnitAction.RELOAD, unit);
    }

    @Override
    public Change resetFailed(UnitName unit) {
        return jobs.change(UnitAction.RESET_FAILED, unit);
    }
}
