package org.reeve.api.scans;

/** Why something gives more than usual. */
public enum PrivilegeKind {
    /** A program that runs as its owner. */
    SETUID,
    /** A program that runs with its group. */
    SETGID,
    /** A program with file capabilities: capabilities(7). */
    CAPABILITIES,
    /** Everybody may change it, and it is no folder where only owners may delete. */
    WORLD_WRITABLE,
    /** Its user or group does not exist. */
    OWNERLESS,
    /** A rule of sudo that lets somebody run anything, or without a password. */
    SUDO_RULE,
    /** A rule of polkit that allows something without asking. */
    POLKIT_RULE
}
