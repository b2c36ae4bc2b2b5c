package org.reeve.helper.connections;

import java.util.Set;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.Ending;

/** Why something did not work, for a person. Pure functions. */
final class Sentences {
    private static final String PLUGINS = NetworkManager.SERVICE + ".";

    /** Plug-ins that Debian has as network-manager-NAME. */
    private static final Set<String> PACKAGED = Set.of(
            "fortisslvpn", "iodine", "l2tp", "openconnect", "openvpn", "pptp", "ssh", "sstp", "strongswan", "vpnc");

    private Sentences() {}

    /** Why NetworkManager does not answer, by how systemd starts it. */
    static String absent(String startup) {
        return switch (startup) {
            case "" ->
                "NetworkManager is not installed. Reeve shows and changes connections through it; "
                        + "the package is network-manager.";
            case "masked", "masked-runtime" ->
                "NetworkManager does not run, and its unit is masked. " + "Unmask and start NetworkManager.service.";
            default -> "NetworkManager does not run. Start NetworkManager.service.";
        };
    }

    /** What the missing plug-in is called and where it comes from. */
    static String plugin(Profile profile) {
        String name =
                profile.plugin().startsWith(PLUGINS) ? profile.plugin().substring(PLUGINS.length()) : profile.plugin();
        return PACKAGED.contains(name)
                ? profile.name() + " needs NetworkManager’s plug-in for " + name + ", which is not installed. "
                        + "Install the package network-manager-" + name + "."
                : profile.name() + " needs NetworkManager’s plug-in “" + name + "”, which is not installed.";
    }

    /** A VPN that nothing carries. */
    static String carrier(Profile profile) {
        return profile.name() + " needs a network to run over, and none is connected. Connect to a network first.";
    }

    /** No device that the profile could be on. */
    static String device(Profile profile, String why) {
        String which = profile.device().isEmpty()
                ? "there is no device for it"
                : "its device " + profile.device() + " is not there or is not NetworkManager’s";
        return profile.name() + " did not connect: " + which + ". NetworkManager says: " + why;
    }

    /** polkit asked for a password and got none. */
    static String unanswered() {
        return "NetworkManager asked for a password and got none: the prompt was closed, the password was wrong, "
                + "or nothing in this session can ask for it.";
    }

    /** polkit refuses. */
    static String refused() {
        return "You may not connect or disconnect: a rule of polkit’s refuses " + NetworkManager.CONTROL + ".";
    }

    /** A password would be needed, and the call must not ask. */
    static String needsPassword() {
        return "NetworkManager asks for a password before it connects or disconnects here.";
    }

    /** Why it did not connect. */
    static String failed(Profile profile, Cause cause) {
        return profile.name() + " did not connect: " + why(profile, cause) + ".";
    }

    /** The word for why it did not connect. */
    static Problem problem(Cause cause) {
        return cause.ending() == Ending.TIMEOUT ? Problem.TIMEOUT : Problem.FAILED;
    }

    private static String why(Profile profile, Cause cause) {
        return switch (cause.ending()) {
            case ASKED -> "somebody disconnected it meanwhile, or connected something else in its place";
            case DEVICE -> device(profile, cause.device());
            case SERVICE_STOPPED ->
                "the VPN’s service stopped; its messages are in the journal of NetworkManager.service";
            case SERVICE_FAILED -> "the VPN’s service did not start; reinstalling its plug-in may help";
            case ADDRESSES -> "it was given no address that can be used";
            case TIMEOUT ->
                profile.type() == ConnectionType.VPN
                        ? "the other side did not answer in time, or one side does not trust the other’s certificate"
                        : "the other side did not answer in time";
            case NO_SECRETS ->
                "it needs a password or key, and nobody gave it. In a desktop session its network applet "
                        + "asks; in a terminal nmcli --ask connection up uuid " + profile.id() + " does";
            case LOGIN -> "the other side refused the user name or password";
            case REMOVED -> "its profile was removed meanwhile";
            case DEPENDENCY -> "a connection that it runs over did not connect";
            case OTHER -> "NetworkManager gives no reason";
        };
    }

    private static String device(Profile profile, int reason) {
        return switch (reason) {
            case 0 -> "the network that carries it went away";
            case DeviceReason.NOT_MANAGED, DeviceReason.REMOVED ->
                profile.device().isEmpty()
                        ? "its device was removed"
                        : "its device " + profile.device() + " was removed";
            case DeviceReason.CARRIER -> "its device has no link; look at the cable";
            case DeviceReason.SUPPLICANT_LEFT, DeviceReason.SUPPLICANT_FAILED ->
                "the network ended the login; the password or certificate may be wrong";
            case DeviceReason.NO_NETWORK -> "its wireless network is not in reach";
            default -> "its device did not come up, for NetworkManager’s reason " + reason + " (nm-dbus-types)";
        };
    }
}
