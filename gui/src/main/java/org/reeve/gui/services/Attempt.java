package org.reeve.gui.services;

import org.reeve.gui.work.Job;

/**
 * An action on a unit that was begun here.
 *
 * @param act what is done to which unit
 * @param job how far it is
 */
record Attempt(Act act, Job job) {
    UnitRow.Key unit() {
        return act.key();
    }

    Deed deed() {
        return act.deed();
    }

    String target() {
        return act.unit().value();
    }

    String command() {
        return String.join(" ", act.command());
    }
}
