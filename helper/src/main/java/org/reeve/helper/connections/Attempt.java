package org.reeve.helper.connections;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusException;

/**
 * One profile on its way up or down. It listens from before it asks, so that no answer of NetworkManager's is missed. No time
 * limit of its own: NetworkManager has one for each step, and a person may be looking for a password.
 */
final class Attempt implements AutoCloseable {
    private static final int LOST_SECONDS = 10;
    private static final Bus.Signal WAKE = new Bus.Signal("", "", List.of());

    private final NetworkManager manager;
    private final Profile profile;
    private final Cancel cancel;
    private final Memory memory = new Memory(Clock.systemUTC());
    private final BlockingQueue<Bus.Signal> states = new LinkedBlockingQueue<>();
    private final Story story;
    private final Cancel.Listening owner;

    Attempt(NetworkManager manager, Profile profile, Cancel cancel) {
        this.manager = manager;
        this.profile = profile;
        this.cancel = cancel;
        this.owner = manager.bus().follow(NetworkManager.SERVICE, present -> states.add(WAKE));
        this.story = story();
    }

    private Story story() {
        try {
            return Story.into(memory, manager, states::add);
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** Connects; where somebody else has begun to, waits for what becomes of that. */
    void connect() {
        try (Cancel.Listening _ = cancel.onCancel(() -> states.add(WAKE))) {
            Optional<Active> begun = actives().stream()
                    .filter(active -> active.state() == ConnectionState.CONNECTING)
                    .findFirst();
            if (begun.isPresent()) {
                up(begun.get().path());
                cancel.check();
            } else {
                connectAnew();
            }
        }
    }

    private void connectAnew() {
        String mine = activate();
        memory.learn(manager.objects());
        if (!up(mine)) {
            deactivate(mine);
            throw new HelperException(
                    Problem.CANCELLED,
                    "Connecting " + profile.name() + " was cancelled; what had begun was taken back.");
        }
    }

    private String activate() {
        try {
            return manager.activate(profile);
        } catch (BusException e) {
            throw refusal(e);
        }
    }

    /** Disconnects, and waits until it is. */
    void disconnect() {
        for (Active active : actives()) {
            deactivate(active.path());
            down(active.path());
        }
    }

    private List<Active> actives() {
        Objects objects = manager.objects();
        memory.learn(objects);
        return Active.byUuid(objects).getOrDefault(profile.id().value(), List.of());
    }

    /** Waits until it is up; answers false where it was cancelled before. */
    private boolean up(String active) {
        while (!cancel.cancelled()) {
            if (risen(active, next())) {
                return true;
            }
        }
        return false;
    }

    private boolean risen(String active, Bus.Signal signal) {
        int state = signal.path().equals(active) ? Memory.number(signal, 0) : 0;
        if (state == Active.DEACTIVATED) {
            Cause cause = memory.cause(active, Memory.number(signal, 1));
            throw new HelperException(Sentences.problem(cause), Sentences.failed(profile, cause));
        }
        return state == Active.ACTIVATED;
    }

    private void down(String active) {
        Bus.Signal signal = next();
        while (!(signal.path().equals(active) && Memory.number(signal, 0) == Active.DEACTIVATED)) {
            signal = next();
        }
    }

    private Bus.Signal next() {
        try {
            while (true) {
                Bus.Signal signal = states.poll(LOST_SECONDS, TimeUnit.SECONDS);
                if (signal == null || signal.equals(WAKE)) {
                    requireManager();
                }
                if (signal != null) {
                    return signal;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    private void requireManager() {
        if (!manager.bus().present(NetworkManager.SERVICE)) {
            throw new HelperException(
                    Problem.UNAVAILABLE,
                    "NetworkManager stopped before it said what became of " + profile.name() + ".");
        }
    }

    /** What is not active any more need not be deactivated. */
    private void deactivate(String active) {
        try {
            manager.deactivate(active);
        } catch (BusException e) {
            if (!e.name().endsWith(".ConnectionNotActive")) {
                throw refusal(e);
            }
            states.add(new Bus.Signal(active, "", List.of(Active.DEACTIVATED, 0)));
        }
    }

    /** Why NetworkManager did not even begin: NMManagerError. */
    private HelperException refusal(BusException e) {
        return switch (e.name().substring(e.name().lastIndexOf('.') + 1)) {
            case "PermissionDenied" -> new HelperException(Problem.DENIED, denied(e), e);
            case "UnknownConnection", "ConnectionNotAvailable" ->
                profile.type() == ConnectionType.VPN
                        ? ofVpn(e)
                        : new HelperException(Problem.FAILED, Sentences.device(profile, e.text()), e);
            case "UnknownDevice" -> new HelperException(Problem.FAILED, Sentences.device(profile, e.text()), e);
            default -> manager.problem(e);
        };
    }

    /** A VPN's plug-in is missing, or what would carry it: "Could not find source connection." */
    private HelperException ofVpn(BusException e) {
        if (e.text().contains("not installed")) {
            return new HelperException(Problem.UNSUPPORTED, Sentences.plugin(profile), e);
        }
        return e.name().endsWith(".UnknownConnection")
                ? new HelperException(Problem.FAILED, Sentences.carrier(profile), e)
                : new HelperException(Problem.FAILED, "NetworkManager says: " + e.text(), e);
    }

    private String denied(BusException e) {
        return switch (manager.permission(NetworkManager.CONTROL)) {
            case "no" -> Sentences.refused();
            case "auth" -> Sentences.unanswered();
            default -> "NetworkManager does not allow it: " + e.text();
        };
    }

    @Override
    public void close() {
        story.close();
        owner.close();
    }
}
