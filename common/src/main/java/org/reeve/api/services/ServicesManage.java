package org.reeve.api.services;

import org.reeve.api.Change;
import org.reeve.api.Right;

/** Changing the state of the machine's units. Each method returns when systemd has finished the job. */
public interface ServicesManage extends Right.Manage {
    /** Starts the unit. Undo: stop. */
    Change start(UnitName unit);

    /** Stops the unit and what depends on it. Undo: start. */
    Change stop(UnitName unit);

    /** Stops and starts the unit. No undo. */
    Change restart(UnitName unit);

    /** Lets the unit read its configuration again. No undo. */
    Change reload(UnitName unit);

    /** Forgets that the unit failed, and its start limit. No undo. */
    Change resetFailed(UnitName unit);

    /** Sends a signal to a unit's processes. No undo. */
    Change kill(UnitName unit, KillWhom whom, UnitSignal signal);

    /** Lets systemd read all of its configuration again: units, and what is made from fstab. No undo. */
    Change daemonReload();
}
