package org.reeve.api.services;

import org.reeve.api.Change;
import org.reeve.api.Right;

/**
 * Changing what the machine starts by itself. Units are named, never given as a path, so that nothing outside systemd's own
 * directories can be linked in. systemd reads its configuration again afterwards; {@link Change#affected} names the links that
 * were made and removed. What is so already is left alone and has no undo.
 */
public interface ServicesConfigure extends Right.Manage {
    /** Starts the unit at boot, or whenever what it belongs to starts. Undo: disable. */
    Change enable(UnitName unit);

    /** Does not start it at boot any more. Undo: enable. */
    Change disable(UnitName unit);

    /** Keeps it from being started at all, by hand or by others. What runs goes on. Undo: unmask. */
    Change mask(UnitName unit);

    /** Lets it be started again. Undo: mask. */
    Change unmask(UnitName unit);
}
