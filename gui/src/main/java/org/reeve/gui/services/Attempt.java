package org.reeve.gui.services;

import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.gui.work.Job;

/**
 * An action on a unit that was begun here.
 *
 * @param unit which unit
 * @param action what is done to it
 * @param job how far it is
 */
record Attempt(UnitRow.Key unit, UnitAction action, Job job) {
    String target() {
        return unit.name().value();
    }

    String command() {
        return String.join(" ", ServicesCommands.command(unit.scope(), action, unit.name()));
    }
}
