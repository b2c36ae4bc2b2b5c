package org.reeve.gui.connections;

import org.reeve.gui.widget.CallWords;
import org.reeve.gui.work.Job;

/**
 * Connecting or disconnecting that was begun here.
 *
 * @param act what is done to which connection
 * @param words what it was called when it was begun; the profile may be gone meanwhile
 * @param job how far it is
 */
record Attempt(ConnectionCalls.Act act, CallWords words, Job job) {
    String command() {
        return String.join(" ", act.command());
    }
}
