package org.reeve.api.connections;

/** Why a connection ended, or did not come about: the reasons of NetworkManager's active connections. */
public enum Ending {
    /** It was disconnected on purpose. */
    ASKED,
    /** Its device went away or lost its carrier. */
    DEVICE,
    /** The VPN's service stopped. */
    SERVICE_STOPPED,
    /** The VPN's service did not start. */
    SERVICE_FAILED,
    /** The addresses that it was given cannot be used, or none were given. */
    ADDRESSES,
    /** The other side did not answer in time. */
    TIMEOUT,
    /** A password or key is needed and nobody gave it. */
    NO_SECRETS,
    /** The other side refused the password or key. */
    LOGIN,
    /** Its profile was removed. */
    REMOVED,
    /** A connection that it runs over ended. */
    DEPENDENCY,
    /** NetworkManager gives no reason that Reeve knows. */
    OTHER
}
