package org.reeve.helper.auth;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;

/**
 * polkit over the system bus. The subject is always the pinned peer, with pid, start time and uid, and alive before and after
 * the answer. Every error means no.
 */
public final class Polkit implements Authority {
    private static final String SERVICE = "org.freedesktop.PolicyKit1";
    private static final String PATH = "/org/freedesktop/PolicyKit1/Authority";
    private static final String AUTHORITY = "org.freedesktop.PolicyKit1.Authority.";
    private static final int ALLOW_INTERACTION = 1;
    private static final Duration WITHOUT_PROMPT = Duration.ofSeconds(5);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ZERO;

    private final Bus bus;
    private final Peer peer;
    private final Duration patience;
    private final AtomicLong counter = new AtomicLong();

    /** Asks about one peer. */
    public Polkit(Bus bus, Peer peer) {
        this(bus, peer, WITHOUT_PROMPT);
    }

    /** Waits so long for what needs no person. */
    Polkit(Bus bus, Peer peer, Duration patience) {
        this.bus = bus;
        this.peer = peer;
        this.patience = patience;
    }

    @Override
    public Answer check(String action, Map<String, String> details, boolean interaction, Cancel cancel) {
        requireAlive();
        String cancellation = interaction ? "reeve-" + counter.incrementAndGet() : "";
        BusCall call = BusCall.of(
                SERVICE,
                PATH,
                AUTHORITY + "CheckAuthorization",
                "(sa{sv})sa{ss}us",
                subject(),
                action,
                new LinkedHashMap<>(details),
                new UInt32(interaction ? ALLOW_INTERACTION : 0),
                cancellation);
        List<Object> reply = ask(call, interaction, cancel, cancellation);
        requireAlive();
        return answer((Object[]) reply.getFirst(), interaction);
    }

    private List<Object> ask(BusCall call, boolean interaction, Cancel cancel, String cancellation) {
        try {
            return bus.call(call, interaction ? AS_LONG_AS_IT_TAKES : patience, cancel);
        } catch (BusException e) {
            throw new HelperException(
                    Problem.UNAVAILABLE, "polkit could not decide, so it is not allowed: " + e.text(), e);
        } catch (HelperException e) {
            if (e.problem() == Problem.CANCELLED && interaction) {
                closePrompt(cancellation);
            }
            if (e.problem() == Problem.TIMEOUT) {
                throw new HelperException(
                        Problem.TIMEOUT, "polkit did not answer within 5 s, so it is not allowed.", e);
            }
            throw e;
        }
    }

    /** The answer to the cancelled call no longer matters, whatever it is. */
    private void closePrompt(String cancellation) {
        try {
            bus.call(
                    BusCall.of(SERVICE, PATH, AUTHORITY + "CancelCheckAuthorization", "s", cancellation),
                    patience,
                    new Cancel());
        } catch (BusException | HelperException e) {
            // The prompt was closed in the same moment, or polkit is gone and its prompt with it.
            return;
        }
    }

    private Object[] subject() {
        Map<String, Variant<?>> process = new LinkedHashMap<>();
        process.put("pid", new Variant<>(new UInt32(peer.pid())));
        process.put("start-time", new Variant<>(new UInt64(peer.startTime())));
        process.put("uid", new Variant<>((int) peer.uid()));
        return new Object[] {"unix-process", process};
    }

    private void requireAlive() {
        if (!peer.alive()) {
            throw new HelperException(Problem.DENIED, "The window that asked is gone.");
        }
    }

    private static Answer answer(Object[] result, boolean interaction) {
        boolean authorized = (Boolean) result[0];
        boolean challenge = (Boolean) result[1];
        if (authorized) {
            return challenge ? Answer.NO : Answer.YES;
        }
        if (challenge) {
            return interaction ? Answer.NO_AGENT : Answer.CHALLENGE;
        }
        return "true".equals(detail(result[2], "polkit.dismissed")) ? Answer.DISMISSED : Answer.NO;
    }

    private static @Nullable Object detail(Object details, String key) {
        return details instanceof Map<?, ?> map ? map.get(key) : null;
    }
}
