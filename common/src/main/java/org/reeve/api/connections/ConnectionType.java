package org.reeve.api.connections;

/** What a connection is made of. */
public enum ConnectionType {
    ETHERNET,
    WIFI,
    MODEM,
    BLUETOOTH,
    VPN,
    WIREGUARD,
    BRIDGE,
    BOND,
    VLAN,
    TUN,
    VETH,
    LOOPBACK,
    OTHER
}
