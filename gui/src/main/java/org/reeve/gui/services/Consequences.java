package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;

/** What else an action on a unit would do to this session, so that it is told before and not after. Pure. */
final class Consequences {
    /** Why a unit matters to whoever sits here. The sentence is {@code consequence.<name>.<effect>} in the bundle. */
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

    /** What becomes of the unit. */
    enum Effect {
        START,
        STOP,
        RESTART,
        /** It is not started any more, from the next boot on. */
        BOOT
    }

    /**
     * Other units that are tied to it.
     *
     * @param stopAlong those that run and would stop with it
     * @param needIt those that cannot start without it
     */
    record Ties(List<UnitName> stopAlong, List<UnitName> needIt) {
        static final Ties NONE = new Ties(List.of(), List.of());

        Ties {
            stopAlong = List.copyOf(stopAlong);
            needIt = List.copyOf(needIt);
        }
    }

    /** One consequence: a role of the unit, the units that stop with it or need it, or an end without warning. */
    sealed interface Consequence {
        /** The unit has a role for this session. */
        record Hits(Role role, Effect effect) implements Consequence {}

        /** Other units cannot start any more. */
        record NeededBy(List<UnitName> units) implements Consequence {}

        /** Its processes end without being told. */
        record AtOnce() implements Consequence {}

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

    /** What to tell before something is done to a unit of all those names; empty where nothing needs telling. */
    static List<Consequence> of(Scope scope, Deed deed, List<UnitName> names, Ties ties) {
        List<Consequence> all = new ArrayList<>();
        if (scope == Scope.SYSTEM) {
            effect(deed).ifPresent(effect -> names.stream()
                    .flatMap(name -> role(name.value(), effect))
                    .distinct()
                    .forEach(role -> all.add(new Consequence.Hits(role, effect))));
        }
        switch (deed) {
            case Deed.State state
            when interrupts(state.action()) && !ties.stopAlong().isEmpty() ->
                all.add(new Consequence.StopsAlong(ties.stopAlong()));
            case Deed.Boot boot
            when boot.action() == UnitFileAction.MASK && !ties.needIt().isEmpty() ->
                all.add(new Consequence.NeededBy(ties.needIt()));
            case Deed.Kill kill when kill.signal() == UnitSignal.KILL -> all.add(new Consequence.AtOnce());
            case Deed.State _, Deed.Boot _, Deed.Kill _ -> {}
        }
        return List.copyOf(all);
    }

    private static Optional<Effect> effect(Deed deed) {
        return switch (deed) {
            case Deed.State(UnitAction action) ->
                switch (action) {
                    case START -> Optional.of(Effect.START);
                    case STOP -> Optional.of(Effect.STOP);
                    case RESTART -> Optional.of(Effect.RESTART);
                    case RELOAD, RESET_FAILED -> Optional.empty();
                };
            case Deed.Boot(UnitFileAction action) ->
                switch (action) {
                    case DISABLE, MASK -> Optional.of(Effect.BOOT);
                    case ENABLE, UNMASK -> Optional.empty();
                };
            case Deed.Kill(KillWhom _, UnitSignal signal) ->
                switch (signal) {
                    case INT, QUIT, ABRT, KILL, TERM, STOP -> Optional.of(Effect.STOP);
                    // What services take as a word of their own, and what lets them go on.
                    case HUP, USR1, USR2, CONT -> Optional.empty();
                };
        };
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

    private static Stream<Role> role(String name, Effect effect) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        if (name.endsWith(".target")) {
            return target(stem, effect);
        }
        return effect == Effect.START ? Stream.empty() : interrupted(name, stem);
    }

    private static Stream<Role> target(String stem, Effect effect) {
        return switch (effect) {
            case START -> ends(stem);
            case RESTART -> stem.equals("graphical") ? Stream.of(Role.DISPLAY) : ends(stem);
            case STOP -> stem.equals("graphical") ? Stream.of(Role.DISPLAY) : Stream.empty();
            case BOOT -> Stream.empty();
        };
    }

    private static Stream<Role> ends(String stem) {
        return POWER.contains(stem) ? Stream.of(Role.POWER) : Stream.empty();
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
