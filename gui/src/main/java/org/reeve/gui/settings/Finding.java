package org.reeve.gui.settings;

/**
 * Something that keeps a part of Reeve from working. What it means is {@code finding.<name>} in the bundle, one sentence; what
 * to do about it {@code finding.<name>.do}.
 */
enum Finding {
    USER_NAMESPACE(Check.PRIVILEGES),
    NO_NEW_PRIVILEGES(Check.PRIVILEGES),
    STARTED_AS_ROOT(Check.PRIVILEGES),
    NO_BUS(Check.BUS),
    NO_SYSTEMD(Check.SYSTEMD),
    POLKIT_MISSING(Check.POLKIT),
    POLKIT_STOPPED(Check.POLKIT),
    POLKIT_SILENT(Check.POLKIT),
    ACTIONS_MISSING(Check.POLKIT),
    NO_AGENT(Check.AGENT),
    PKEXEC_MISSING(Check.PKEXEC),
    PKEXEC_NOT_SETUID(Check.PKEXEC),
    NO_NETWORK_MANAGER(Check.NETWORK),
    NO_TRAY(Check.TRAY);

    private final Check check;

    Finding(Check check) {
        this.check = check;
    }

    /** The check that finds it. */
    Check check() {
        return check;
    }
}
