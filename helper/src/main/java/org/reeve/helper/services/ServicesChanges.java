package org.reeve.helper.services;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesConfigure;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesUser;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;
import org.reeve.api.services.VersionId;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Target;

/** The rights services.manage, services.configure and services.user: the same changes, asked of the machine's service manager or the user's. */
public final class ServicesChanges implements ServicesManage, ServicesConfigure, ServicesUser {
    private final UnitJobs jobs;
    private final UnitFiles files;
    private final Reloading reloading;
    private final Overrides overrides;

    /** Changes units of one scope over its bus. */
    public ServicesChanges(Bus bus, Scope scope, Overrides overrides) {
        Systemd systemd = new Systemd(bus);
        this.overrides = overrides;
        jobs = new UnitJobs(systemd, scope);
        files = new UnitFiles(systemd, scope);
        reloading = new Reloading(systemd);
    }

    /** What a unit's name stands for. */
    public Target resolve(UnitName unit) {
        return jobs.resolve(unit);
    }

    /** What a unit's name stands for where its files are meant; a template stands for itself. */
    public Target resolveFile(UnitName unit) {
        return unit.template() ? files.resolve(unit) : jobs.resolve(unit);
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

    @Override
    public Change kill(UnitName unit, KillWhom whom, UnitSignal signal) {
        return jobs.kill(unit, whom, signal);
    }

    @Override
    public Change daemonReload() {
        return reloading.all();
    }

    @Override
    public Change enable(UnitName unit) {
        return files.change(UnitFileAction.ENABLE, unit);
    }

    @Override
    public Change disable(UnitName unit) {
        return files.change(UnitFileAction.DISABLE, unit);
    }

    @Override
    public Change mask(UnitName unit) {
        return files.change(UnitFileAction.MASK, unit);
    }

    @Override
    public Change unmask(UnitName unit) {
        return files.change(UnitFileAction.UNMASK, unit);
    }

    @Override
    public Change saveOverride(UnitName unit, OverrideText text, ContentTag expected) {
        return overrides.save(unit, text, expected);
    }

    @Override
    public Change revertOverride(UnitName unit, ContentTag expected) {
        return overrides.revert(unit, expected);
    }

    @Override
    public Change restoreOverride(UnitName unit, VersionId version, ContentTag expected) {
        return overrides.restore(unit, version, expected);
    }

    @Override
    public Change createTimer(TimedCommand command) {
        return overrides.create(command);
    }

    @Override
    public Change removeTimer(UnitName timer, ContentTag expected) {
        return overrides.remove(timer, expected);
    }

    @Override
    public Change putTimerBack(RemovedTimer removed) {
        return overrides.putBack(removed);
    }

    @Override
    public List<OverrideVersion> versions(UnitName unit) {
        return overrides.versions(unit);
    }

    @Override
    public OverrideText version(UnitName unit, VersionId version) {
        return overrides.version(unit, version);
    }
}
