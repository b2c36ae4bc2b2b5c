package org.reeve.helper.surroundings;

import java.time.Duration;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;

/** How polkit answers a question about this very process: without interaction, so that no prompt can open. */
final class PolkitLook {
    private static final String SERVICE = "org.freedesktop.PolicyKit1";
    private static final String ACTION = "org.reeve.helper.launch";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Bus bus;

    PolkitLook(Bus bus) {
        this.bus = bus;
    }

    PolkitState state() {
        try {
            // Whether yes, no or a challenge: it knows the action.
            bus.call(question(), PATIENCE, new Cancel());
            return PolkitState.READY;
        } catch (BusException e) {
            return state(e.name(), e.text());
        } catch (HelperException e) {
            return e.problem() == Problem.TIMEOUT ? PolkitState.SILENT : PolkitState.UNREACHABLE;
        }
    }

    private static BusCall question() {
        Map<String, Variant<?>> process = Map.of(
                "pid", new Variant<>(new UInt32(ProcessHandle.current().pid())),
                // polkitd looks it up; a race matters to decisions only, and this is none
                "start-time", new Variant<>(new UInt64(0)));
        return BusCall.of(
                SERVICE,
                "/org/freedesktop/PolicyKit1/Authority",
                SERVICE + ".Authority.CheckAuthorization",
                "(sa{sv})sa{ss}us",
                new Object[] {"unix-process", process},
                ACTION,
                Map.of(),
                new UInt32(0),
                "");
    }

    /** What an error means. The sentence is polkit's own and not translated: polkitbackendinteractiveauthority.c. */
    static PolkitState state(String error, String text) {
        if (error.startsWith(SERVICE + ".Error")) {
            return text.contains("is not registered") ? PolkitState.ACTIONS_MISSING : PolkitState.READY;
        }
        return switch (error) {
            case "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner" ->
                PolkitState.MISSING;
            case "org.freedesktop.DBus.Error.NoReply",
                    "org.freedesktop.DBus.Error.Timeout",
                    "org.freedesktop.DBus.Error.TimedOut" -> PolkitState.SILENT;
            default -> PolkitState.STOPPED;
        };
    }
}
