package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;
import org.reeve.gui.services.Consequences.Consequence;
import org.reeve.gui.services.Consequences.Effect;
import org.reeve.gui.services.Consequences.Role;
import org.reeve.gui.services.Consequences.Ties;
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
        assertEquals(List.of(new Consequence.Hits(role, Effect.STOP)), of(Deeds.STOP, unit));
    }

    @Test
    void anAliasCounts() {
        assertEquals(
                List.of(new Consequence.Hits(Role.DISPLAY, Effect.RESTART)),
                of(Deeds.RESTART, "exotic-dm.service", "display-manager.service"));
    }

    @Test
    void anOrdinaryUnitNeedsNoQuestion() {
        assertTrue(of(Deeds.STOP, "nginx.service").isEmpty());
        assertTrue(of(Deeds.RELOAD, "dbus.service").isEmpty());
        assertTrue(of(Deeds.START, "NetworkManager.service").isEmpty());
    }

    @Test
    void startingATargetThatEndsTheSystemIsAskedFor() {
        assertEquals(List.of(new Consequence.Hits(Role.POWER, Effect.START)), of(Deeds.START, "reboot.target"));
    }

    @Test
    void unitsThatStopAlongAreNamed() {
        List<UnitName> along = List.of(new UnitName("webapp.service"));
        assertEquals(
                List.of(new Consequence.StopsAlong(along)),
                Consequences.of(
                        Scope.USER, Deeds.RESTART, List.of(new UnitName("db.service")), new Ties(along, List.of())));
    }

    @Test
    void whatIsMaskedOrDisabledMattersAfterTheNextBoot() {
        List<Consequence> told = List.of(new Consequence.Hits(Role.NETWORK, Effect.BOOT));
        assertEquals(told, of(Deeds.MASK, "NetworkManager.service"));
        assertEquals(told, of(Deeds.DISABLE, "NetworkManager.service"));
        assertTrue(of(Deeds.ENABLE, "NetworkManager.service").isEmpty());
        assertTrue(of(Deeds.UNMASK, "NetworkManager.service").isEmpty());
    }

    @Test
    void maskingNamesTheUnitsThatNeedIt() {
        List<UnitName> needIt = List.of(new UnitName("webapp.service"));
        Ties ties = new Ties(List.of(), needIt);
        assertEquals(
                List.of(new Consequence.NeededBy(needIt)),
                Consequences.of(Scope.SYSTEM, Deeds.MASK, List.of(new UnitName("db.service")), ties));
        assertTrue(Consequences.of(Scope.SYSTEM, Deeds.DISABLE, List.of(new UnitName("db.service")), ties)
                .isEmpty());
    }

    @Test
    void aSignalThatEndsIsLikeAStopAndKillSaysMore() {
        Consequence bus = new Consequence.Hits(Role.BUS, Effect.STOP);
        assertEquals(List.of(bus), of(new Deed.Kill(KillWhom.ALL, UnitSignal.TERM), "dbus.service"));
        assertEquals(
                List.of(bus, new Consequence.AtOnce()),
                of(new Deed.Kill(KillWhom.MAIN, UnitSignal.KILL), "dbus.service"));
        assertTrue(
                of(new Deed.Kill(KillWhom.MAIN, UnitSignal.HUP), "dbus.service").isEmpty());
        assertEquals(
                List.of(new Consequence.AtOnce()), of(new Deed.Kill(KillWhom.ALL, UnitSignal.KILL), "nginx.service"));
    }

    @Test
    void everyConsequenceHasItsSentence() {
        Texts texts = Texts.of(Consequences.class);
        Stream<String> missing = Arrays.stream(Role.values())
                .flatMap(role -> (role == Role.POWER
                                ? Stream.of(Effect.START, Effect.RESTART)
                                : Stream.of(Effect.STOP, Effect.RESTART, Effect.BOOT))
                        .map(effect -> "consequence." + role + "." + effect))
                .filter(key -> !texts.has(key));
        assertEquals(List.of(), missing.toList());
    }

    private static List<Consequence> of(Deed deed, String... names) {
        return Consequences.of(
                Scope.SYSTEM, deed, Arrays.stream(names).map(UnitName::new).toList(), Ties.NONE);
    }
}
