package org.reeve.api.services;

import org.reeve.api.Change;
import org.reeve.api.Right;

/**
 * Writing what systemd will execute as root: a unit's drop-in {@code override.conf}, and timers of one's own. A change names the
 * content that it replaces; where another stands there it is a CONFLICT. systemd reads its configuration again afterwards.
 */
public interface ServicesOverride extends Right.Destroy {
    /**
     * Saves the drop-in. INVALID with line and sentence where systemd would not take it. Undo: revert where there was none,
     * else restore.
     */
    Change save(UnitName unit, OverrideText text, ContentTag expected);

    /** Removes the drop-in. Undo: restore. */
    Change revert(UnitName unit, ContentTag expected);

    /** Puts back an earlier content, as it was. Undo: as with save. */
    Change restore(UnitName unit, VersionId version, ContentTag expected);

    /** Writes a service and a timer, and enables and starts the timer. Refused where a unit of either name exists. Undo: remove. */
    Change create(TimedCommand command);

    /** Stops, disables and deletes a timer and its service that Reeve made. Undo: putBack. */
    Change remove(UnitName timer, ContentTag expected);

    /**
     * Puts back a timer that was removed: both files as they were, enabled and started. Refused where a unit of either name
     * exists. Undo: remove.
     */
    Change putBack(RemovedTimer removed);
}
