package org.reeve.gui.widget;

/** The sidebar's groups of pages, in their order. The heading is {@code sidebar.group.<name>} in the bundle; FIRST and LAST have none. */
public enum Group {
    FIRST,
    SYSTEM,
    NETWORK,
    WORK,
    LAST
}
