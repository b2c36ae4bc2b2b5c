package org.reeve.api;

/** From where a change was asked for. The client says so; nothing is decided by it. */
public enum Origin {
    /** A page of the window, or its palette. */
    WINDOW,
    /** The icon in the panel. */
    TRAY,
    /** A command in a terminal. */
    TERMINAL
}
