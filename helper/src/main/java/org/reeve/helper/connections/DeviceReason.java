package org.reeve.helper.connections;

/** The numbers of NMDeviceStateReason that Reeve tells apart: nm-dbus-types(5). */
final class DeviceReason {
    static final int NOT_MANAGED = 3;
    static final int NO_ADDRESSES = 5;
    static final int ADDRESSES_EXPIRED = 6;
    static final int NO_SECRETS = 7;
    static final int SUPPLICANT_LEFT = 8;
    static final int SUPPLICANT_FAILED = 10;
    static final int SUPPLICANT_TIMEOUT = 11;
    static final int DHCP_START = 15;
    static final int DHCP_ERROR = 16;
    static final int DHCP_FAILED = 17;
    static final int REMOVED = 36;
    static final int REMOVED_PROFILE = 38;
    static final int USER = 39;
    static final int CARRIER = 40;
    static final int DEPENDENCY = 50;
    static final int NO_NETWORK = 53;
    static final int REPLACED = 60;

    private DeviceReason() {}
}
