package org.reeve.helper.connections;

import org.reeve.api.connections.Ending;

/**
 * Why an active connection ended, in NetworkManager's numbers.
 *
 * @param reason NMActiveConnectionStateReason; a VPN's NMVpnConnectionStateReason has the same numbers
 * @param device NMDeviceStateReason of the device that failed or was taken from it; 0 where none was
 * @param refused whether a VPN asked for its secrets again after it had tried some
 */
record Cause(int reason, int device, boolean refused) {
    private static final int USER = 2;
    private static final int DEVICE_GONE = 3;
    private static final int SERVICE_GONE = 4;
    private static final int BAD_ADDRESSES = 5;
    private static final int TOO_LATE = 6;
    private static final int SERVICE_TOO_LATE = 7;
    private static final int SERVICE_BROKEN = 8;
    private static final int NO_SECRETS = 9;
    private static final int LOGIN = 10;
    private static final int REMOVED = 11;
    private static final int DEPENDENCY = 12;
    private static final int NOT_MADE = 13;
    private static final int DEVICE_REMOVED = 14;

    Ending ending() {
        return switch (reason) {
            case USER -> Ending.ASKED;
            case DEVICE_GONE -> ofDevice();
            case NOT_MADE, DEVICE_REMOVED -> Ending.DEVICE;
            case SERVICE_GONE -> Ending.SERVICE_STOPPED;
            case BAD_ADDRESSES -> Ending.ADDRESSES;
            case TOO_LATE -> Ending.TIMEOUT;
            case SERVICE_TOO_LATE, SERVICE_BROKEN -> Ending.SERVICE_FAILED;
            case NO_SECRETS -> refused ? Ending.LOGIN : Ending.NO_SECRETS;
            case LOGIN -> Ending.LOGIN;
            case REMOVED -> Ending.REMOVED;
            case DEPENDENCY -> Ending.DEPENDENCY;
            default -> Ending.OTHER;
        };
    }

    /** What the device tells; nm-dbus-types(5), NMDeviceStateReason. */
    private Ending ofDevice() {
        return switch (device) {
            case DeviceReason.USER, DeviceReason.REPLACED -> Ending.ASKED;
            case DeviceReason.NO_ADDRESSES,
                    DeviceReason.ADDRESSES_EXPIRED,
                    DeviceReason.DHCP_START,
                    DeviceReason.DHCP_ERROR,
                    DeviceReason.DHCP_FAILED -> Ending.ADDRESSES;
            case DeviceReason.NO_SECRETS -> Ending.NO_SECRETS;
            case DeviceReason.SUPPLICANT_TIMEOUT -> Ending.TIMEOUT;
            case DeviceReason.REMOVED_PROFILE -> Ending.REMOVED;
            case DeviceReason.DEPENDENCY -> Ending.DEPENDENCY;
            default -> Ending.DEVICE;
        };
    }
}
