package org.reeve.gui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;

/** The icon in the tray with its menu, wherever and whenever the desktop has a tray. From any thread. */
public final class TrayIcon implements SessionBus.Client {
    private static final ItemLook PLAIN = new ItemLook(Sign.LOCKED, "Reeve", "");

    private final SessionBus session;
    private final StatusItem item;
    private final Menu menu;
    private final Watcher watcher;
    private Optional<DBusConnection> bus = Optional.empty();
    private boolean wanted;
    private int count;
    private String name = "";

    /**
     * Not shown yet.
     *
     * @param presence hears whether there is a tray
     * @param activated hears of clicks on the icon
     * @param use hears of the menu; all three on the bus' threads
     */
    public TrayIcon(SessionBus session, Consumer<Presence> presence, Consumer<Activation> activated, MenuUse use) {
        this.session = session;
        String dataDirs = System.getenv().getOrDefault("XDG_DATA_DIRS", "");
        this.item = new StatusItem(new Pictures(dataDirs), PLAIN, activated);
        this.menu = new Menu(use);
        this.watcher = new Watcher(session, presence);
    }

    /** Begins to listen for the desktop's tray. */
    public void start() {
        session.add(this);
        session.add(watcher);
    }

    /** Shows the icon, or takes it away. */
    public void show(boolean shown) {
        session.always(() -> {
            wanted = shown;
            if (bus.isPresent() && shown) {
                export(bus.get());
            } else if (bus.isPresent()) {
                withdraw(bus.get());
            }
        });
    }

    /** Gives it another look and other lines. */
    public void update(ItemLook look, List<MenuEntry> entries) {
        session.always(() -> {
            item.look(look, shownOn());
            menu.show(entries, shownOn());
        });
    }

    private Optional<DBusConnection> shownOn() {
        return name.isEmpty() ? Optional.empty() : bus;
    }

    @Override
    public void connected(DBusConnection now) throws DBusException {
        bus = Optional.of(now);
        if (wanted) {
            export(now);
        }
    }

    @Override
    public void lost() {
        bus = Optional.empty();
        name = "";
        watcher.announce("");
    }

    /** A name of its own for each time it is shown: giving the name back is how panels learn that the icon went. */
    private void export(DBusConnection now) throws DBusException {
        if (!name.isEmpty()) {
            return;
        }
        now.exportObject(StatusItem.PATH, item);
        now.exportObject(Menu.PATH, menu);
        count++;
        name = StatusNotifierItem.NAME + "-" + ProcessHandle.current().pid() + "-" + count;
        now.requestBusName(name);
        watcher.announce(name);
    }

    private void withdraw(DBusConnection now) throws DBusException {
        if (name.isEmpty()) {
            return;
        }
        watcher.announce("");
        now.releaseBusName(name);
        name = "";
        now.unExportObject(StatusItem.PATH);
        now.unExportObject(Menu.PATH);
    }
}
