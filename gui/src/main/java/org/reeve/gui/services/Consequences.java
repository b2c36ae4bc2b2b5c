package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;

/** What else an action on a unit would do to this session, so that it is told before and not after. Pure. */
final class Consequences {
    /** Why a unit matters to whoever sits here. The sentence is {@code consequence.<name>.<action>} in the bundle. */
    enum Role {
        BUS,
        LOGIN,
        POLKIT,
        DISPLAY,
        NETWORK,
        SESSION,
        JOURNAL,
        DEVICES,
        POWER
    }

    /** One consequence: a role of the unit, or the units that stop with it. */
    sealed interface Consequence {
        /** The unit has a role for this session. */
        record Hits(Role role) implements Consequence {}

        /** Other running units stop with it. */
        record StopsAlong(List<UnitName> units) implements Consequence {}
    }

    private static final Set<String> BUS = Set.of("dbus", "dbus-broker", "messagebus");
    private static final Set<String> POLKIT = Set.of("polkit", "polkitd");
    private static final Set<String> DISPLAY =
            Set.of("display-manager", "gdm", "gdm3", "sddm", "lightdm", "lxdm", "xdm", "greetd", "ly", "slim");
    private static final Set<String> NETWORK = Set.of(
            "NetworkManager",
            "systemd-networkd",
            "wpa_supplicant",
            "iwd",
            "connman",
            "networking",
            "network",
            "dhcpcd",
            "ifupdown2");
    private static final Set<String> POWER =
            Set.of("poweroff", "reboot", "halt", "kexec", "soft-reboot", "rescue", "emergency", "suspend", "hibernate");

    private Consequences() {}

    /** What to tell before {@code action} on a unit of all those names; empty where nothing needs telling. */
    static List<Consequence> of(Scope scope, UnitAction action, List<UnitName> names, List<UnitName> stopsAlong) {
        List<Consequence> all = new ArrayList<>();
        if (scope == Scope.SYSTEM) {
            names.stream()
                    .flatMap(name -> role(name.value(), action))
                    .distinct()
                    .forEach(role -> all.add(new Consequence.Hits(role)));
        }
        if (interrupts(action) && !stopsAlong.isEmpty()) {
            all.add(new Consequence.StopsAlong(stopsAlong));
        }
        return List.copyOf(all);
    }

    /** What is asked about: all of it, or without the wish for that only what concerns this session or computer. */
    static List<Consequence> asked(List<Consequence> all, boolean confirm) {
        boolean hits = all.stream().anyMatch(Consequence.Hits.class::isInstance);
        return confirm || hits ? all : List.of();
    }

    private static boolean interrupts(UnitAction action) {
        return switch (action) {
            case STOP, RESTART -> true;
            case START, RELOAD, RESET_FAILED -> false;
        };
    }

    private static Stream<Role> role(String name, UnitAction action) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        if (name.endsWith(".target")) {
            return target(stem, action);
        }
        return interrupts(action) ? interrupted(name, stem) : Stream.empty();
    }

    private static Stream<Role> target(String stem, UnitAction action) {
        boolean ends = action == UnitAction.START || action == UnitAction.RESTART;
        if (ends && POWER.contains(stem)) {
            return Stream.of(Role.POWER);
        }
        return interrupts(action) && stem.equals("graphical") ? Stream.of(Role.DISPLAY) : Stream.empty();
    }

    private static Stream<Role> interrupted(String name, String stem) {
        if (BUS.contains(stem)) {
            return Stream.of(Role.BUS);
        }
        if (stem.equals("systemd-logind") || stem.equals("elogind")) {
            return Stream.of(Role.LOGIN);
        }
        if (POLKIT.contains(stem)) {
            return Stream.of(Role.POLKIT);
        }
        if (DISPLAY.contains(stem)) {
            return Stream.of(Role.DISPLAY);
        }
        if (NETWORK.contains(stem)) {
            return Stream.of(Role.NETWORK);
        }
        return session(name, stem);
    }

    private static Stream<Role> session(String name, String stem) {
        if (stem.startsWith("systemd-journald")) {
            return Stream.of(Role.JOURNAL);
        }
        if (stem.startsWith("systemd-udevd")) {
            return Stream.of(Role.DEVICES);
        }
        boolean session = stem.startsWith("user@")
                || stem.startsWith("user-runtime-dir@")
                || (name.endsWith(".slice") && (stem.equals("user") || stem.startsWith("user-")))
                || (name.endsWith(".scope") && stem.startsWith("session-"));
        return session ? Stream.of(Role.SESSION) : Stream.empty();
    }
}
