package org.reeve.gui.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** The icon in the tray on the bus: what it looks like, and what is done with it. */
final class StatusItem implements StatusNotifierItem, Properties {
    static final String PATH = "/StatusNotifierItem";

    private final Pictures pictures;
    private final Consumer<Activation> activated;
    private volatile ItemLook look;
    private volatile String token = "";

    /** Tells {@code activated}, on the bus' thread, of clicks. */
    StatusItem(Pictures pictures, ItemLook look, Consumer<Activation> activated) {
        this.pictures = pictures;
        this.look = look;
        this.activated = activated;
    }

    /** Looks different from now on; tells panels on a connection. Xfce's redraws only after all of these signals. */
    void look(ItemLook now, Optional<DBusConnection> bus) throws DBusException {
        ItemLook before = look;
        look = now;
        if (bus.isEmpty() || now.equals(before)) {
            return;
        }
        DBusConnection to = bus.get();
        if (now.sign() != before.sign()) {
            to.sendMessage(new NewStatus(PATH, status(now)));
            to.sendMessage(new NewAttentionIcon(PATH));
            to.sendMessage(new NewIcon(PATH));
        }
        to.sendMessage(new NewToolTip(PATH));
    }

    @Override
    public void activate(int x, int y) {
        activated();
    }

    @Override
    public void secondaryActivate(int x, int y) {
        activated();
    }

    /** Such a panel does not show the menu, so the window it is. */
    @Override
    public void contextMenu(int x, int y) {
        activated();
    }

    @Override
    public void scroll(int delta, String orientation) {
        // Nothing of Reeve's goes up and down.
    }

    @Override
    public void provideXdgActivationToken(String given) {
        token = given;
    }

    private void activated() {
        activated.accept(new Activation(token, ""));
        token = "";
    }

    private static String status(ItemLook look) {
        return look.sign() == Sign.ATTENTION ? "NeedsAttention" : "Active";
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        if (!type.equals(NAME)) {
            return Map.of();
        }
        ItemLook now = look;
        String icon = pictures.name(now.sign());
        List<Pixmap> pixels = pictures.pixels(now.sign());
        Map<String, Variant<?>> all = new TreeMap<>();
        all.put("Category", new Variant<>("SystemServices"));
        all.put("Id", new Variant<>("org.reeve.Reeve"));
        all.put("Title", new Variant<>("Reeve"));
        all.put("Status", new Variant<>(status(now)));
        all.put("WindowId", new Variant<>(0));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(Menu.PATH)));
        all.put("IconThemePath", new Variant<>(""));
        all.put("IconName", new Variant<>(icon));
        all.put("IconPixmap", new Variant<>(pixels, "a(iiay)"));
        all.put("IconAccessibleDesc", new Variant<>(now.title()));
        all.put("AttentionIconName", new Variant<>(icon));
        all.put("AttentionIconPixmap", new Variant<>(pixels, "a(iiay)"));
        all.put("AttentionAccessibleDesc", new Variant<>(now.title()));
        all.put("AttentionMovieName", new Variant<>(""));
        all.put("OverlayIconName", new Variant<>(""));
        all.put("OverlayIconPixmap", new Variant<>(List.of(), "a(iiay)"));
        all.put(
                "ToolTip",
                new Variant<>(
                        new ToolTip(icon, icon.isEmpty() ? pixels : List.of(), now.title(), Markup.escape(now.text())),
                        "(sa(iiay)ss)"));
        return all;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // dbus-java's own signature
    public <A> A Get(String type, String name) {
        Variant<?> value = GetAll(type).get(name);
        if (value == null) {
            throw new UnknownProperty("The icon has no property " + name + ".");
        }
        return (A) Objects.requireNonNull(value);
    }

    @Override
    public <A> void Set(String type, String name, A value) {
        throw new UnknownProperty("The icon has no property that can be set.");
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
