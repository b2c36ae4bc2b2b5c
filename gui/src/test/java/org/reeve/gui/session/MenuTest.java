package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

final class MenuTest {
    private final List<String> heard = new ArrayList<>();
    private final Menu menu = new Menu(new HeardUse(heard));

    private void show(MenuEntry... entries) throws DBusException {
        menu.show(List.of(entries), Optional.empty());
    }

    private static MenuEntry line(String key, boolean enabled) {
        return new MenuEntry.Line(key, key, "system-run", enabled);
    }

    private static Variant<?> nothing() {
        return new Variant<>(0);
    }

    private static Object value(Map<String, Variant<?>> properties, String name) {
        return Objects.requireNonNull(properties.get(name), name).getValue();
    }

    private DbusMenu.Layout child(DbusMenu.Layout parent, int index) {
        return assertInstanceOf(
                DbusMenu.Layout.class, parent.children.get(index).getValue());
    }

    private DbusMenu.Layout whole() {
        return menu.getLayout(0, -1, List.of()).layout;
    }

    @Test
    void theLayoutHasEveryLineOfFiftyAndThoseBelow() throws DBusException {
        List<MenuEntry> fifty =
                IntStream.range(0, 50).mapToObj(i -> line("quick/" + i, true)).toList();
        show(line("first", true), new MenuEntry.Submenu("more", "More", fifty));
        DbusMenu.Layout more = child(whole(), 1);
        assertEquals(50, more.children.size());
        assertEquals("submenu", value(more.properties, "children-display"));
        assertEquals("quick/49", value(child(more, 49).properties, "label"));
    }

    @Test
    void onlyAsDeepAndOnlyThoseNamesAsAsked() throws DBusException {
        show(new MenuEntry.Submenu("more", "More", List.of(line("a", true))));
        DbusMenu.Layout one = menu.getLayout(0, 1, List.of("label")).layout;
        assertEquals(0, child(one, 0).children.size());
        assertEquals(1, child(one, 0).properties.size());
        assertEquals(0, menu.getLayout(0, 0, List.of()).layout.children.size());
    }

    @Test
    void theRevisionGrowsWithTheLayoutOnly() throws DBusException {
        show(line("a", true));
        UInt32 first = menu.getLayout(0, 0, List.of()).revision;
        show(line("a", false));
        assertEquals(first, menu.getLayout(0, 0, List.of()).revision);
        show(line("a", false), line("b", true));
        assertTrue(menu.getLayout(0, 0, List.of()).revision.intValue() > first.intValue());
    }

    @Test
    void aClickNamesItsLineAndAGreyOneNone() throws DBusException {
        show(line("on", true), line("off", false));
        int on = child(whole(), 0).id;
        int off = child(whole(), 1).id;
        menu.event(on, "hovered", nothing(), new UInt32(0));
        menu.event(off, "clicked", nothing(), new UInt32(0));
        assertEquals(List.of(), heard);
        menu.event(on, "clicked", nothing(), new UInt32(0));
        assertEquals(List.of("clicked on"), heard);
    }

    @Test
    void aGroupOfEventsTellsWhichLinesDoNotExist() throws DBusException {
        show(line("a", true));
        int a = child(whole(), 0).id;
        List<DbusMenu.MenuEvent> events = List.of(
                new DbusMenu.MenuEvent(77, "clicked", nothing(), new UInt32(0)),
                new DbusMenu.MenuEvent(a, "clicked", nothing(), new UInt32(0)));
        assertEquals(List.of(77), menu.eventGroup(events));
        assertEquals(List.of("clicked a"), heard);
        assertThrows(DBusExecutionException.class, () -> menu.eventGroup(events.subList(0, 1)));
        assertThrows(DBusExecutionException.class, () -> menu.getLayout(77, -1, List.of()));
        assertEquals(List.of(77), menu.aboutToShowGroup(List.of(0, 77, a)).errors);
        assertEquals(List.of("clicked a", "opened"), heard);
    }

    @Test
    void propertiesAreAnsweredOneByOneAndInGroups() throws DBusException {
        show(line("a", false), new MenuEntry.Separator("s"));
        int a = child(whole(), 0).id;
        assertEquals(false, menu.getProperty(a, "enabled").getValue());
        assertThrows(UnknownProperty.class, () -> menu.getProperty(a, "toggle-type"));
        List<DbusMenu.ItemProperties> all = menu.getGroupProperties(List.of(), List.of());
        assertEquals(3, all.size());
        assertEquals(
                "separator",
                value(
                        menu.getGroupProperties(List.of(child(whole(), 1).id), List.of("type"))
                                .getFirst()
                                .properties,
                        "type"));
    }

    @Test
    void eachPanelsWayToTellThatTheMenuOpensAndClosesIsHeard() throws DBusException {
        show(new MenuEntry.Submenu("more", "More", List.of(line("a", true))));
        int more = child(whole(), 0).id;
        menu.aboutToShow(0);
        menu.event(0, "opened", nothing(), new UInt32(0));
        menu.aboutToShowGroup(List.of(more));
        menu.event(more, "closed", nothing(), new UInt32(0));
        menu.event(0, "closed", nothing(), new UInt32(0));
        assertEquals(List.of("opened", "opened", "opened within", "closed"), heard);
    }
}
