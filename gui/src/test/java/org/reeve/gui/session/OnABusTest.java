package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.testing.PrivateBus;

/** Reeve on a bus, and a desktop that is played by the test. */
final class OnABusTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder = Path.of("");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Bus bus = () -> {
        throw new IllegalStateException("no bus yet");
    };

    /** So that there is no moment without one. */
    private interface Bus {
        PrivateBus get();
    }

    @BeforeEach
    void start() throws IOException {
        assumeTrue(PrivateBus.installed(), "dbus-daemon is not installed");
        PrivateBus started = PrivateBus.start(folder);
        bus = () -> started;
    }

    @AfterEach
    void stop() {
        bus.get().close();
    }

    private SessionBus session() {
        return SessionBus.open(() -> DBusConnectionBuilder.forAddress(bus.get().address()));
    }

    /** For what plays a part of the desktop. */
    private DBusConnection desktop() throws DBusException {
        return DBusConnectionBuilder.forAddress(bus.get().address())
                .withShared(false)
                .build();
    }

    /** What is heard next, which has to be that. */
    private void hears(String expected) throws InterruptedException {
        String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(expected, next);
    }

    private TrayIcon icon(SessionBus session) {
        return new TrayIcon(
                session,
                presence -> heard.add("tray " + presence),
                activation -> heard.add("activated " + activation.token()),
                new HeardUse(heard));
    }

    private record FakeWatcher(BlockingQueue<String> heard) implements StatusNotifierWatcher, Properties {
        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // dbus-java's own signature
        public <A> A Get(String type, String name) {
            return (A) new Variant<>(true);
        }

        @Override
        public <A> void Set(String type, String name, A value) {}

        @Override
        public Map<String, Variant<?>> GetAll(String type) {
            return Map.of("IsStatusNotifierHostRegistered", new Variant<>(true));
        }

        @Override
        public void registerStatusNotifierItem(String service) {
            heard.add(service.replaceAll("-[0-9]+-", "-PID-"));
        }

        @Override
        public String getObjectPath() {
            return "/StatusNotifierWatcher";
        }
    }

    private DBusConnection watcher() throws DBusException {
        DBusConnection desktop = desktop();
        desktop.exportObject("/StatusNotifierWatcher", new FakeWatcher(heard));
        desktop.requestBusName("org.kde.StatusNotifierWatcher");
        return desktop;
    }

    private static boolean known(DBusConnection desktop, String name) throws DBusException {
        return desktop.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                .NameHasOwner(name);
    }

    @Test
    void theIconIsAnnouncedWheneverATrayComesAndGoesWhenItIsNotWanted() throws Exception {
        try (SessionBus session = session()) {
            TrayIcon icon = icon(session);
            icon.show(true);
            icon.start();
            hears("tray ABSENT");
            DBusConnection first = watcher();
            hears("org.kde.StatusNotifierItem-PID-1");
            hears("tray PRESENT");
            first.disconnect();
            hears("tray ABSENT");
            try (DBusConnection second = watcher()) {
                hears("org.kde.StatusNotifierItem-PID-1");
                hears("tray PRESENT");
                icon.show(false);
                icon.show(true);
                hears("org.kde.StatusNotifierItem-PID-2");
                String name =
                        "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
                assertFalse(known(second, name), "a panel knows by the name that the icon is gone");
            }
        }
    }

    @Test
    void aClickOnALineAndOnTheIconAreHeardWithTheirToken() throws Exception {
        try (SessionBus session = session();
                DBusConnection panel = watcher()) {
            TrayIcon icon = icon(session);
            icon.update(
                    new ItemLook(Sign.ATTENTION, "Reeve", "<b>one</b>"),
                    List.of(new MenuEntry.Line("quick/1", "Restart a_b", "system-run", true)));
            icon.show(true);
            icon.start();
            hears("org.kde.StatusNotifierItem-PID-1");
            hears("tray PRESENT");
            String name =
                    "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
            DbusMenu menu = panel.getRemoteObject(name, Menu.PATH, DbusMenu.class);
            DbusMenu.LayoutAnswer<UInt32, DbusMenu.Layout> answer = menu.getLayout(0, -1, List.of());
            assertEquals(1, answer.layout.children.size());
            menu.event(1, "clicked", new Variant<>(0), new UInt32(0));
            hears("clicked quick/1");
            StatusNotifierItem item = panel.getRemoteObject(name, StatusItem.PATH, StatusNotifierItem.class);
            item.provideXdgActivationToken("token");
            item.activate(1, 2);
            hears("activated token");
        }
    }

    /** Shows notifications, with or without buttons, and presses the first one. */
    private record FakeServer(DBusConnection desktop, List<String> can, BlockingQueue<String> heard)
            implements NotificationServer {
        @Override
        public List<String> getCapabilities() {
            return can;
        }

        @Override
        public UInt32 show(
                String application,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expireMillis) {
            heard.add(summary + "|" + body + "|" + actions + "|" + replaces);
            return new UInt32(7);
        }

        @Override
        public void closeNotification(UInt32 id) {
            heard.add("closed " + id);
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }

    private DBusConnection server(List<String> can) throws DBusException {
        DBusConnection desktop = desktop();
        desktop.exportObject("/org/freedesktop/Notifications", new FakeServer(desktop, can, heard));
        desktop.requestBusName("org.freedesktop.Notifications");
        return desktop;
    }

    private Notification.Reader reader() {
        return new Notification.Reader() {
            @Override
            public void opened(Activation activation) {
                heard.add("opened " + activation.token());
            }

            @Override
            public void pressed(int action, Activation activation) {
                heard.add("pressed " + action);
            }

            @Override
            public void notShown() {
                heard.add("not shown");
            }
        };
    }

    private static Notification stopped() {
        return new Notification("a stopped", "a stopped", "<i>& more", false, List.of("Undo", "Details"));
    }

    @Test
    void aNotificationIsShownItsButtonsAreHeardAndTheNextTakesItsPlace() throws Exception {
        String path = "/org/freedesktop/Notifications";
        try (SessionBus session = session();
                DBusConnection desktop = server(List.of("actions", "body-markup"))) {
            Notifications notifications = new Notifications(session, "Open");
            notifications.tell(stopped(), reader());
            hears("a stopped|&lt;i&gt;&amp; more|[default, Open, 0, Undo, 1, Details]|0");
            desktop.sendMessage(new NotificationServer.ActionInvoked(path, new UInt32(7), "1"));
            hears("pressed 1");
            desktop.sendMessage(new NotificationServer.ActivationToken(path, new UInt32(7), "token"));
            desktop.sendMessage(new NotificationServer.ActionInvoked(path, new UInt32(7), "default"));
            hears("opened token");
            notifications.tell(stopped(), reader());
            hears("a stopped|&lt;i&gt;&amp; more|[default, Open, 0, Undo, 1, Details]|7");
        }
    }

    @Test
    void buttonsThatNobodyShowsAreKept() throws Exception {
        try (SessionBus session = session();
                DBusConnection _ = server(List.of("body"))) {
            new Notifications(session, "Open").tell(stopped(), reader());
            hears("a stopped|<i>& more|[]|0");
            hears("not shown");
        }
    }

    @Test
    void withoutAnybodyWhoShowsItTheReaderIsTold() throws Exception {
        try (SessionBus session = session()) {
            new Notifications(session, "Open").tell(stopped(), reader());
            hears("not shown");
        }
    }

    @Test
    void aSecondReeveRaisesTheFirstWithItsTokenAndDoesNotGoOn() throws Exception {
        Map<String, String> environment = Map.of("XDG_ACTIVATION_TOKEN", "abc");
        try (SessionBus first = session();
                SessionBus second = session();
                SessionBus third = session()) {
            SingleInstance one = new SingleInstance(environment);
            one.onRaise(activation -> heard.add("raised " + activation.token()));
            assertTrue(one.claim(first, false));
            assertFalse(new SingleInstance(environment).claim(second, false));
            hears("raised abc");
            assertFalse(new SingleInstance(environment).claim(third, true), "a hidden one goes as well");
            assertEquals(0, heard.size(), "and disturbs nobody");
        }
    }
}
