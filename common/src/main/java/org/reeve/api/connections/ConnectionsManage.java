package org.reeve.api.connections;

import org.reeve.api.Change;
import org.reeve.api.Right;

/**
 * Connecting and disconnecting. The user's own helper asks NetworkManager, and NetworkManager asks polkit; a password of a VPN
 * or of a wireless network is asked by the session's own secret agent. Each method returns when NetworkManager has finished.
 */
public interface ConnectionsManage extends Right.Look {
    /** Connects; done when addresses are there. Undo: disconnect. */
    Change connect(ConnectionId connection);

    /** Disconnects. Undo: connect. */
    Change disconnect(ConnectionId connection);
}
