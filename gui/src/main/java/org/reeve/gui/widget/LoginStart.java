package org.reeve.gui.widget;

import java.io.IOException;

/** Starting with the desktop session. Both block; never on the window's thread. */
public interface LoginStart {
    /** Whether the session starts Reeve. */
    boolean enabled() throws IOException;

    /** Lets the session start Reeve from the next login on, or not any more. */
    void set(boolean wanted) throws IOException;
}
