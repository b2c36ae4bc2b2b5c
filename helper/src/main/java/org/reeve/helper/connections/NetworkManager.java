package org.reeve.helper.connections;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionId;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;
import org.reeve.helper.system.Target;

/** NetworkManager on the machine's bus: its D-Bus API as of 1.42. Asks for settings, never for secrets. Thread-safe. */
final class NetworkManager {
    static final String SERVICE = "org.freedesktop.NetworkManager";
    static final String ROOT = "/org/freedesktop/NetworkManager";
    static final String PROFILE = SERVICE + ".Settings.Connection";
    static final String ACTIVE = SERVICE + ".Connection.Active";
    static final String VPN = SERVICE + ".VPN.Connection";
    static final String DEVICE = SERVICE + ".Device";
    static final String CONTROL = SERVICE + ".network-control";

    /** Where its object manager is, one above everything that it manages. */
    static final String ABOVE = "/org/freedesktop";

    private static final String SETTINGS = SERVICE + ".Settings";
    private static final Duration UNTIL_IT_ANSWERS = Duration.ZERO;

    private final Bus bus;

    NetworkManager(Bus bus) {
        this.bus = bus;
    }

    Bus bus() {
        return bus;
    }

    /** Everything in one round trip, except what profiles contain. */
    Objects objects() {
        return Objects.of(call(ABOVE, "org.freedesktop.DBus.ObjectManager.GetManagedObjects", "")
                .getFirst());
    }

    /** A profile; absent where it went away meanwhile, or belongs to another user. */
    Optional<Profile> profile(String path) {
        try {
            return Profile.of(path, call(path, PROFILE + ".GetSettings", "").getFirst());
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND || e.problem() == Problem.DENIED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The profile of a UUID.
     *
     * @throws HelperException NOT_FOUND where this user sees none
     */
    Profile profile(ConnectionId id) {
        return profile(path(id)).orElseThrow(() -> unknown(id));
    }

    /** What a UUID stands for: the tag changes when it comes to be another file's. */
    Target resolve(ConnectionId id) {
        String path = path(id);
        Values profile = objects().properties(path, PROFILE);
        String uuid = profile(path).orElseThrow(() -> unknown(id)).id().value();
        return new Target(uuid, path + " " + profile.text("Filename"));
    }

    private String path(ConnectionId id) {
        try {
            return call(ROOT + "/Settings", SETTINGS + ".GetConnectionByUuid", "s", id.value())
                    .getFirst()
                    .toString();
        } catch (HelperException e) {
            throw e.problem() == Problem.NOT_FOUND ? unknown(id) : e;
        }
    }

    private static HelperException unknown(ConnectionId id) {
        return new HelperException(
                Problem.NOT_FOUND, "There is no connection " + id + ", or it belongs to another user alone.");
    }

    /** What polkit would say to this user: yes, auth or no. */
    String permission(String action) {
        return Values.of(call(ROOT, SERVICE + ".GetPermissions", "").getFirst()).text(action);
    }

    /** Begins to connect; answers the active connection's path. A prompt of polkit may be open for as long as it likes. */
    String activate(Profile profile) {
        DBusPath none = new DBusPath("/");
        BusCall call = BusCall.of(
                SERVICE, ROOT, SERVICE + ".ActivateConnection", "ooo", new DBusPath(profile.path()), none, none);
        return bus.call(call, UNTIL_IT_ANSWERS, new Cancel()).getFirst().toString();
    }

    /** Begins to disconnect. */
    void deactivate(String active) {
        BusCall call = BusCall.of(SERVICE, ROOT, SERVICE + ".DeactivateConnection", "o", new DBusPath(active));
        bus.call(call, UNTIL_IT_ANSWERS, new Cancel());
    }

    /** Hears a signal of NetworkManager's, from one object or, with a trailing {@code /*}, from all below it. */
    Cancel.Listening listen(String path, String member, Consumer<Bus.Signal> listener) {
        return bus.listen(SERVICE, path, member, listener);
    }

    private List<Object> call(String path, String member, String signature, Object... arguments) {
        try {
            return bus.call(BusCall.of(SERVICE, path, member, signature, arguments));
        } catch (BusException e) {
            throw problem(e);
        }
    }

    /** Its errors in the closed vocabulary: nm-errors.h, and the bus's own. */
    HelperException problem(BusException e) {
        return switch (e.name().substring(e.name().lastIndexOf('.') + 1)) {
            case "ServiceUnknown", "NameHasNoOwner", "NoReply", "Disconnected" -> absent(e);
            case "PermissionDenied", "AccessDenied" ->
                new HelperException(Problem.DENIED, "NetworkManager does not allow it: " + e.text(), e);
            case "InvalidConnection", "UnknownConnection", "UnknownObject", "UnknownMethod" ->
                new HelperException(Problem.NOT_FOUND, "NetworkManager does not know it: " + e.text(), e);
            default -> new HelperException(Problem.FAILED, "NetworkManager says: " + e.text(), e);
        };
    }

    /** Why nobody answers, as far as systemd knows. */
    HelperException absent(Throwable cause) {
        return new HelperException(Problem.UNAVAILABLE, Sentences.absent(startup()), cause);
    }

    /** systemd's word for how its unit is enabled; empty where there is no such unit. */
    private String startup() {
        try {
            return bus.call(BusCall.of(
                            "org.freedesktop.systemd1",
                            "/org/freedesktop/systemd1",
                            "org.freedesktop.systemd1.Manager.GetUnitFileState",
                            "s",
                            "NetworkManager.service"))
                    .getFirst()
                    .toString();
        } catch (BusException e) {
            return "";
        }
    }
}
