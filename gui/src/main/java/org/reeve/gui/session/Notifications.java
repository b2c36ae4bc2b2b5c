package org.reeve.gui.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.reeve.gui.widget.SafeText;

/** The desktop's notifications. On the bus' thread, except {@link #tell}. */
public final class Notifications implements SessionBus.Client {
    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final String OPEN = "default";
    private static final String DESKTOP_ENTRY = "org.reeve.Reeve";
    private static final int BY_THE_SERVER = -1;
    private static final Duration LATE_BUTTON = Duration.ofMillis(500);

    private final SessionBus session;
    private final String openWord;
    private final Map<Long, Shown> shown = new HashMap<>();

    private static final class Shown {
        private final Notification notification;
        private final Notification.Reader reader;
        private String token = "";

        Shown(Notification notification, Notification.Reader reader) {
            this.notification = notification;
            this.reader = reader;
        }
    }

    /** Shows through a session's bus; {@code openWord} is what a click itself is called. */
    public Notifications(SessionBus session, String openWord) {
        this.session = session;
        this.openWord = openWord;
        session.add(this);
    }

    /** Shows one; its reader hears of it later, at least that nobody shows it. From any thread. */
    public void tell(Notification notification, Notification.Reader reader) {
        session.either(bus -> show(bus, notification, reader), reader::notShown);
    }

    @Override
    public void connected(DBusConnection bus) throws DBusException {
        // The subscriptions end with the connection.
        AutoCloseable _ = bus.addSigHandler(
                NotificationServer.ActivationToken.class,
                given -> session.post(_ -> known(given.id).ifPresent(one -> one.token = given.token)));
        AutoCloseable _ = bus.addSigHandler(
                NotificationServer.ActionInvoked.class,
                invoked -> session.post(_ -> known(invoked.id).ifPresent(one -> invoked(one, invoked.action))));
        AutoCloseable _ = bus.addSigHandler(
                // Some servers tell of the button after the end.
                NotificationServer.NotificationClosed.class,
                closed -> session.after(LATE_BUTTON, () -> shown.remove(closed.id.longValue())));
    }

    @Override
    public void lost() {
        shown.clear();
    }

    private Optional<Shown> known(UInt32 id) {
        return Optional.ofNullable(shown.get(id.longValue()));
    }

    private static void invoked(Shown one, String action) {
        Activation activation = new Activation(one.token, "");
        if (action.equals(OPEN)) {
            one.reader.opened(activation);
            return;
        }
        List<String> actions = one.notification.actions();
        for (int i = 0; i < actions.size(); i++) {
            if (action.equals(Integer.toString(i))) {
                one.reader.pressed(i, activation);
            }
        }
    }

    private void show(DBusConnection bus, Notification notification, Notification.Reader reader) throws DBusException {
        boolean whole = false;
        try {
            whole = shownWhole(bus, notification, reader);
        } finally {
            if (!whole) {
                reader.notShown();
            }
        }
    }

    private boolean shownWhole(DBusConnection bus, Notification notification, Notification.Reader reader)
            throws DBusException {
        NotificationServer server = bus.getRemoteObject(NAME, PATH, NotificationServer.class);
        List<String> can = server.getCapabilities();
        boolean buttons = can.contains("actions");
        UInt32 id = server.show(
                "Reeve",
                replaced(notification),
                DESKTOP_ENTRY,
                SafeText.line(notification.title()),
                body(notification.text(), can.contains("body-markup")),
                buttons ? actions(notification) : List.of(),
                hints(notification),
                BY_THE_SERVER);
        shown.put(id.longValue(), new Shown(notification, reader));
        return buttons || notification.actions().isEmpty();
    }

    private UInt32 replaced(Notification notification) {
        return shown.entrySet().stream()
                .filter(one -> one.getValue().notification.about().equals(notification.about()))
                .findFirst()
                .map(one -> new UInt32(one.getKey()))
                .orElseGet(() -> new UInt32(0));
    }

    static String body(String text, boolean markup) {
        return markup ? Markup.escape(text) : SafeText.block(text);
    }

    private List<String> actions(Notification notification) {
        List<String> pairs = new ArrayList<>(List.of(OPEN, openWord));
        for (int i = 0; i < notification.actions().size(); i++) {
            pairs.add(Integer.toString(i));
            pairs.add(notification.actions().get(i));
        }
        return pairs;
    }

    private static Map<String, Variant<?>> hints(Notification notification) {
        byte urgency = (byte) (notification.urgent() ? 2 : 1);
        return Map.of("urgency", new Variant<>(urgency), "desktop-entry", new Variant<>(DESKTOP_ENTRY));
    }
}
