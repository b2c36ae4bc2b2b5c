package org.reeve.helper.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.reeve.api.Cancel;
import org.reeve.bench.Samples;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Proc;
import org.reeve.helper.system.Target;
import org.reeve.helper.system.Uptime;
import org.reeve.wire.Contract;

/**
 * One polkit check without a prompt, as root: the root helper's own gate, and a bare CheckAuthorization by dbus-java with the
 * same subject, action and details, in turn. Checks PID TIMES
 */
public final class Checks {
    private static final String METHOD = "services.manage.restart";
    private static final String UNIT = "reeve-test-ok.service";
    private static final long PATIENCE_MILLIS = 5_000;

    private Checks() {}

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        Proc process = Proc.of(Long.parseLong(arguments[0])).orElseThrow();
        int times = Integer.parseInt(arguments[1]);
        Samples samples = new Samples();
        try (Bus machine = Bus.system();
                DBusConnection bus = DBusConnectionBuilder.forSystemBus().withShared(false).build()) {
            Gate gate = new PolkitGate(new Polkit(machine, new Peer(process)), new Unlock(Uptime::seconds), () -> {});
            Gate.Question question =
                    new Gate.Question(Contract.reeve().find(METHOD).orElseThrow(), new Target(UNIT, ""), false);
            // Turn by turn: polkit's own moods are larger than the difference.
            for (int i = -times / 2; i < times; i++) {
                Samples into = i < 0 ? new Samples() : samples;
                into.micros("check reeve", 0, 1, () -> gate.authorize(question, new Cancel(), stage -> {}));
                into.micros("check bare", 0, 1, () -> bare(bus, process));
            }
        }
        samples.print();
    }

    private static void bare(DBusConnection bus, Proc process) throws Exception {
        Map<String, Variant<?>> subject = new LinkedHashMap<>();
        subject.put("pid", new Variant<>(new UInt32(process.pid())));
        subject.put("start-time", new Variant<>(new UInt64(process.startTime())));
        subject.put("uid", new Variant<>((int) process.uid()));
        MethodCall call = bus.getMessageFactory()
                .createMethodCall(
                        null,
                        "org.freedesktop.PolicyKit1",
                        "/org/freedesktop/PolicyKit1/Authority",
                        "org.freedesktop.PolicyKit1.Authority",
                        "CheckAuthorization",
                        (byte) 0,
                        "(sa{sv})sa{ss}us",
                        new Object[] {"unix-process", subject},
                        "org.reeve." + METHOD,
                        Map.of("method", METHOD, "target", UNIT),
                        new UInt32(0),
                        "");
        bus.sendMessage(call);
        Object[] answer = (Object[]) call.getReply(PATIENCE_MILLIS).getParameters()[0];
        if (!Boolean.TRUE.equals(answer[0])) {
            throw new IllegalStateException("polkit says no: " + List.of(answer));
        }
    }
}
