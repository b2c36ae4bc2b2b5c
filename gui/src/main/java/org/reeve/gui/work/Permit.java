package org.reeve.gui.work;

/** What pressing a button would mean. */
public sealed interface Permit {
    /** It would run at once. */
    record Free() implements Permit {}

    /** It would ask for a password. */
    record Asks() implements Permit {}

    /** It would be refused. */
    record Refused(String reason) implements Permit {}
}
