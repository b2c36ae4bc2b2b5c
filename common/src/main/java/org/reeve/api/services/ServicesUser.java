package org.reeve.api.services;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.Right;

/** Changing the state of the user's own units; the own helper asks the user's service manager. */
public interface ServicesUser extends Right.Look {
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

    /** Starts the unit at login, or whenever what it belongs to starts. Undo: disable. */
    Change enable(UnitName unit);

    /** Does not start it at login any more. Undo: enable. */
    Change disable(UnitName unit);

    /** Keeps it from being started at all. Undo: unmask. */
    Change mask(UnitName unit);

    /** Lets it be started again. Undo: mask. */
    Change unmask(UnitName unit);

    /** As {@link ServicesOverride#save}, for the user's own units. */
    Change saveOverride(UnitName unit, OverrideText text, ContentTag expected);

    /** As {@link ServicesOverride#revert}. */
    Change revertOverride(UnitName unit, ContentTag expected);

    /** As {@link ServicesOverride#restore}. */
    Change restoreOverride(UnitName unit, VersionId version, ContentTag expected);

    /** As {@link ServicesOverride#create}; the command names no user. */
    Change createTimer(TimedCommand command);

    /** As {@link ServicesOverride#remove}. */
    Change removeTimer(UnitName timer, ContentTag expected);

    /** As {@link ServicesOverride#putBack}. */
    Change putTimerBack(RemovedTimer removed);

    /** What stood in a unit's override, newest first. */
    List<OverrideVersion> versions(UnitName unit);

    /** One of them. */
    OverrideText version(UnitName unit, VersionId version);
}
