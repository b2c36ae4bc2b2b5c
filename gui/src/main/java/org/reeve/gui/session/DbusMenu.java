package org.reeve.gui.session;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that panels show for a program. Lines are known by their numbers, the whole menu by 0. */
@DBusInterfaceName(DbusMenu.NAME)
public interface DbusMenu extends DBusInterface {
    /** The interface. */
    String NAME = "com.canonical.dbusmenu";

    /** A line and what is below it, as deep as asked; -1 is all of it. No names are all properties. */
    @DBusMemberName("GetLayout")
    LayoutAnswer<UInt32, Layout> getLayout(int parent, int depth, List<String> names);

    /** The properties of some lines; no lines are all of them. */
    @DBusMemberName("GetGroupProperties")
    List<ItemProperties> getGroupProperties(List<Integer> ids, List<String> names);

    /** One property of one line. */
    @DBusMemberName("GetProperty")
    Variant<?> getProperty(int id, String name);

    /** A line was clicked, or a menu opened or closed. */
    @DBusMemberName("Event")
    void event(int id, String type, Variant<?> data, UInt32 time);

    /** Several events at once; answers the numbers that no line has. */
    @DBusMemberName("EventGroup")
    List<Integer> eventGroup(List<MenuEvent> events);

    /** A menu is about to be shown; answers whether it has to be read again. */
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    /** Several menus at once; answers which have to be read again, and the numbers that no line has. */
    @DBusMemberName("AboutToShowGroup")
    ShowAnswer<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);

    /** {@code (ia{sv}av)}. */
    final class Layout extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        @Position(2)
        public final List<Variant<?>> children;

        /** A line, and in each variant another of these. */
        public Layout(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /** {@code (ia{sv})}. */
    final class ItemProperties extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        /** Of a line. */
        public ItemProperties(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /** {@code (ias)}. */
    final class RemovedProperties extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final List<String> names;

        /** Of a line. */
        public RemovedProperties(int id, List<String> names) {
            this.id = id;
            this.names = names;
        }
    }

    /** {@code (isvu)}. */
    final class MenuEvent extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final String type;

        @Position(2)
        public final Variant<?> data;

        @Position(3)
        public final UInt32 time;

        /** As it comes from the bus. */
        public MenuEvent(int id, String type, Variant<?> data, UInt32 time) {
            this.id = id;
            this.type = type;
            this.data = data;
            this.time = time;
        }
    }

    /** Two results; dbus-java wants their types as parameters. */
    final class LayoutAnswer<A, B> extends Tuple {
        @Position(0)
        public final A revision;

        @Position(1)
        public final B layout;

        /** Both. */
        public LayoutAnswer(A revision, B layout) {
            this.revision = revision;
            this.layout = layout;
        }
    }

    /** Two results; dbus-java wants their types as parameters. */
    final class ShowAnswer<A, B> extends Tuple {
        @Position(0)
        public final A updates;

        @Position(1)
        public final B errors;

        /** Both. */
        public ShowAnswer(A updates, B errors) {
            this.updates = updates;
            this.errors = errors;
        }
    }

    /** Lines came, went or moved below one. */
    @DBusMemberName("LayoutUpdated")
    class LayoutUpdated extends DBusSignal {
        /** Of the object at a path. */
        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
        }
    }

    /** Lines look different. */
    @DBusMemberName("ItemsPropertiesUpdated")
    class ItemsPropertiesUpdated extends DBusSignal {
        /** Of the object at a path. */
        public ItemsPropertiesUpdated(String path, List<ItemProperties> updated, List<RemovedProperties> removed)
                throws DBusException {
            super(path, updated, removed);
        }
    }
}
