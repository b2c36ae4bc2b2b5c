package org.reeve.gui.ports;

import org.reeve.api.ports.Listener;

/**
 * A row of the table.
 *
 * @param listener what listens, or did
 * @param since how it stands to the list before
 */
record PortRow(Listener listener, Since since) {
    /** How a listener stands to an earlier list. */
    enum Since {
        /** Nothing is compared. */
        NONE,
        /** It was not there. */
        NEW,
        /** It is not there any more. */
        GONE,
        /** It was there. */
        SAME
    }

    /** What it is known by from look to look. */
    Object key() {
        return since == Since.GONE ? Before.place(listener) : listener.socket();
    }
}
