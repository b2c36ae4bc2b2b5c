package org.reeve.gui.session;

/** Whether the desktop shows icons in a tray. */
public enum Presence {
    /** Not known yet. */
    UNKNOWN,
    /** There is none: no panel with a tray runs, or the desktop has none. */
    ABSENT,
    /** Icons are collected, but nothing shows them. */
    NOT_SHOWN,
    /** There is one. */
    PRESENT
}
