package org.reeve.gui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The tray's menu on the bus. What panels ask is answered from a tree that never changes; a change puts another in its place. */
final class Menu implements DbusMenu, Properties {
    static final String PATH = "/MenuBar";

    private static final int VERSION = 3;

    private final MenuUse use;
    private final MenuTree.Numbers numbers = new MenuTree.Numbers();
    private volatile State state;

    private record State(int revision, MenuTree tree) {}

    /** Tells {@code use}, on the bus' thread. */
    Menu(MenuUse use) {
        this.use = use;
        this.state = new State(1, numbers.tree(List.of()));
    }

    /** Shows other lines from now on; tells panels on a connection. One thread only, the bus' own. */
    void show(List<MenuEntry> entries, Optional<DBusConnection> bus) throws DBusException {
        MenuTree later = numbers.tree(entries);
        MenuTree.Difference difference = state.tree().to(later);
        int revision = state.revision() + (difference.parent().isPresent() ? 1 : 0);
        state = new State(revision, later);
        if (bus.isPresent()) {
            tell(difference, revision, bus.get());
        }
    }

    private static void tell(MenuTree.Difference difference, int revision, DBusConnection bus) throws DBusException {
        if (!difference.updated().isEmpty() || !difference.removed().isEmpty()) {
            List<ItemProperties> updated = new ArrayList<>();
            difference.updated().forEach((id, changed) -> updated.add(new ItemProperties(id, variants(changed))));
            List<RemovedProperties> removed = new ArrayList<>();
            difference.removed().forEach((id, names) -> removed.add(new RemovedProperties(id, names)));
            bus.sendMessage(new ItemsPropertiesUpdated(PATH, updated, removed));
        }
        if (difference.parent().isPresent()) {
            bus.sendMessage(new LayoutUpdated(
                    PATH, new UInt32(revision), difference.parent().get()));
        }
    }

    @Override
    public LayoutAnswer<UInt32, Layout> getLayout(int parent, int depth, List<String> names) {
        State now = state;
        return new LayoutAnswer<>(new UInt32(now.revision()), layout(now.tree(), parent, depth, names));
    }

    private static Layout layout(MenuTree tree, int id, int depth, List<String> names) {
        MenuTree.Node node = tree.node(id).orElseThrow(() -> unknown(id));
        List<Variant<?>> children = new ArrayList<>();
        if (depth != 0) {
            for (int child : node.children()) {
                children.add(new Variant<>(layout(tree, child, depth - 1, names), "(ia{sv}av)"));
            }
        }
        return new Layout(id, chosen(node, names), children);
    }

    @Override
    public List<ItemProperties> getGroupProperties(List<Integer> ids, List<String> names) {
        MenuTree tree = state.tree();
        return (ids.isEmpty() ? tree.ids() : ids)
                .stream()
                        .flatMap(id -> tree.node(id).stream())
                        .map(node -> new ItemProperties(node.id(), chosen(node, names)))
                        .toList();
    }

    private static Map<String, Variant<?>> chosen(MenuTree.Node node, List<String> names) {
        Map<String, Object> properties = new TreeMap<>(node.properties());
        if (!names.isEmpty()) {
            properties.keySet().retainAll(names);
        }
        return variants(properties);
    }

    private static Map<String, Variant<?>> variants(Map<String, Object> properties) {
        Map<String, Variant<?>> variants = new TreeMap<>();
        properties.forEach((name, value) -> variants.put(name, new Variant<>(value)));
        return variants;
    }

    @Override
    public Variant<?> getProperty(int id, String name) {
        MenuTree.Node node = state.tree().node(id).orElseThrow(() -> unknown(id));
        Object value = node.properties().get(name);
        if (value == null) {
            throw new UnknownProperty("The line has no property " + name + ".");
        }
        return new Variant<>(value);
    }

    @Override
    public void event(int id, String type, Variant<?> data, UInt32 time) {
        MenuTree.Node node = state.tree().node(id).orElseThrow(() -> unknown(id));
        happened(node, type);
    }

    @Override
    public List<Integer> eventGroup(List<MenuEvent> events) {
        List<Integer> unknown = new ArrayList<>();
        for (MenuEvent event : events) {
            state.tree()
                    .node(event.id)
                    .ifPresentOrElse(node -> happened(node, event.type), () -> unknown.add(event.id));
        }
        if (!events.isEmpty() && unknown.size() == events.size()) {
            throw unknown(unknown.getFirst());
        }
        return unknown;
    }

    /** A line that cannot be chosen is not, whatever a panel says. */
    private void happened(MenuTree.Node node, String type) {
        switch (type) {
            case "clicked" -> {
                if (!Boolean.FALSE.equals(node.properties().get("enabled"))) {
                    use.chosen(node.key());
                }
            }
            case "opened" -> opened(List.of(node.id()));
            case "closed" -> {
                if (node.id() == MenuTree.ROOT) {
                    use.closed();
                }
            }
            default -> {
                // "hovered", and what a panel has of its own
            }
        }
    }

    @Override
    public boolean aboutToShow(int id) {
        opened(List.of(id));
        return false;
    }

    private void opened(List<Integer> ids) {
        if (ids.contains(MenuTree.ROOT)) {
            use.opened();
        } else {
            use.openedWithin();
        }
    }

    @Override
    public ShowAnswer<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
        opened(ids);
        MenuTree tree = state.tree();
        return new ShowAnswer<>(
                List.of(), ids.stream().filter(id -> tree.node(id).isEmpty()).toList());
    }

    private static DBusExecutionException unknown(int id) {
        return new DBusExecutionException("The menu has no line " + id + ".");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        if (!type.equals(NAME)) {
            return Map.of();
        }
        return Map.of(
                "Version", new Variant<>(new UInt32(VERSION)),
                "TextDirection", new Variant<>("ltr"),
                "Status", new Variant<>("normal"),
                "IconThemePath", new Variant<>(List.of(), "as"));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // dbus-java's own signature
    public <A> A Get(String type, String name) {
        Variant<?> value = GetAll(type).get(name);
        if (value == null) {
            throw new UnknownProperty("The menu has no property " + name + ".");
        }
        return (A) Objects.requireNonNull(value);
    }

    @Override
    public <A> void Set(String type, String name, A value) {
        throw new UnknownProperty("The menu has no property that can be set.");
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
