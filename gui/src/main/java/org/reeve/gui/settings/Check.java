package org.reeve.gui.settings;

/** What is looked at on this computer, in the order in which one needs the other. Named {@code check.<name>} in the bundle. */
enum Check {
    PRIVILEGES,
    BUS,
    SYSTEMD,
    POLKIT,
    AGENT,
    PKEXEC,
    NETWORK,
    TRAY
}
