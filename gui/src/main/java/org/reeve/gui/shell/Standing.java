package org.reeve.gui.shell;

/** What this window may do now: the five states of the sidebar. */
public sealed interface Standing {
    /** Changes ask for a password. */
    record Locked() implements Standing {}

    /** Changes do not ask, for a while. */
    record Administrator(int secondsLeft) implements Standing {}

    /** Nothing can be changed, and why. */
    record OwnOnly(String why) implements Standing {}

    /** The window runs as root. */
    record AsRoot() implements Standing {}

    /** The root helper comes from a source tree. */
    record Development() implements Standing {}
}
