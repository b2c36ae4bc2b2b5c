package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.services.Consequences.Consequence;
import org.reeve.gui.services.Consequences.Role;
import org.reeve.gui.widget.Texts;

final class ConsequencesTest {
    @ParameterizedTest
    @CsvSource({
        "dbus.service,BUS",
        "dbus-broker.service,BUS",
        "dbus.socket,BUS",
        "systemd-logind.service,LOGIN",
        "polkit.service,POLKIT",
        "gdm3.service,DISPLAY",
        "graphical.target,DISPLAY",
        "NetworkManager.service,NETWORK",
        "systemd-networkd.service,NETWORK",
        "wpa_supplicant.service,NETWORK",
        "user@1000.service,SESSION",
        "user-1000.slice,SESSION",
        "session-2.scope,SESSION",
        "systemd-journald.service,JOURNAL",
        "systemd-udevd.service,DEVICES"
    })
    void stoppingWhatTheSessionNeedsNamesTheConsequence(String unit, Role role) {
        assertEquals(List.of(new Consequence.Hits(role)), of(UnitAction.STOP, unit));
    }

    @Test
    void anAliasCounts() {
        assertEquals(
                List.of(new Consequence.Hits(Role.DISPLAY)),
                of(UnitAction.RESTART, "exotic-dm.service", "display-manager.service"));
    }

    @Test
    void anOrdinaryUnitNeedsNoQuestion() {
        assertTrue(of(UnitAction.STOP, "nginx.service").isEmpty());
        assertTrue(of(UnitAction.RELOAD, "dbus.service").isEmpty());
        assertTrue(of(UnitAction.START, "NetworkManager.service").isEmpty());
    }

    @Test
    void startingATargetThatEndsTheSystemIsAskedFor() {
        assertEquals(List.of(new Consequence.Hits(Role.POWER)), of(UnitAction.START, "reboot.target"));
    }

    @Test
    void unitsThatStopAlongAreNamed() {
        List<UnitName> along = List.of(new UnitName("webapp.service"));
        assertEquals(
                List.of(new Consequence.StopsAlong(along)),
                Consequences.of(Scope.USER, UnitAction.RESTART, List.of(new UnitName("db.service")), along));
    }

    @Test
    void everyConsequenceHasItsSentence() {
        Texts texts = Texts.of(Consequences.class);
        Stream<String> missing = Arrays.stream(Role.values())
                .flatMap(role -> (role == Role.POWER
                                ? Stream.of(UnitAction.START, UnitAction.RESTART)
                                : Stream.of(UnitAction.STOP, UnitAction.RESTART))
                        .map(action -> "consequence." + role + "." + action))
                .filter(key -> !texts.has(key));
        assertEquals(List.of(), missing.toList());
    }

    private static List<Consequence> of(UnitAction action, String... names) {
        return Consequences.of(
                Scope.SYSTEM, action, Arrays.stream(names).map(UnitName::new).toList(), List.of());
    }
}
