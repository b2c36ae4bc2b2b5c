package org.reeve.helper.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.Problem;
import org.reeve.api.connections.Ending;
import org.reeve.helper.system.Bus;

/** What is made of NetworkManager's signals; the sequences are those that 1.52 sent. */
class EndingsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String ACTIVE = NetworkManager.ROOT + "/ActiveConnection/";
    private static final String UPLINK = ACTIVE + "2";
    private static final String HOME = ACTIVE + "3";
    private static final String UP0 = NetworkManager.ROOT + "/Devices/2";

    private final Memory memory = new Memory(Clock.fixed(NOW, ZoneOffset.UTC));

    private static Bus.Signal signal(String path, int... numbers) {
        List<Object> arguments = new ArrayList<>();
        for (int number : numbers) {
            arguments.add(new UInt32(number));
        }
        return new Bus.Signal(path, "StateChanged", arguments);
    }

    private void known() {
        memory.learn(Objects.of(Captured.objects()));
    }

    @Test
    void connectionCameUpWhenItsSignalCame() {
        memory.state(signal(HOME, 2, 1));

        assertEquals(Optional.of(NOW), memory.connected(HOME));
        memory.state(signal(HOME, 4, 2));
        assertEquals(Optional.empty(), memory.connected(HOME));
    }

    @Test
    void disconnectingOnPurposeIsAsked() {
        known();
        memory.device(signal(UP0, 110, 100, 39));
        memory.state(signal(UPLINK, 3, 2));
        memory.device(signal(UP0, 30, 110, 39));
        memory.state(signal(UPLINK, 4, 2));

        assertEquals(Optional.of(Ending.ASKED), memory.ended(Captured.UPLINK));
    }

    @Test
    void beingReplacedOnItsDeviceIsAsked() {
        known();
        memory.device(signal(UP0, 110, 100, 60));
        memory.device(signal(UP0, 30, 110, 60));
        memory.state(signal(UPLINK, 4, 3));

        assertEquals(Optional.of(Ending.ASKED), memory.ended(Captured.UPLINK));
    }

    @Test
    void addressThatNeverCameIsNoAddress() {
        known();
        memory.device(signal(UP0, 120, 70, 5));
        memory.state(signal(UPLINK, 4, 3));
        memory.device(signal(UP0, 30, 120, 0));

        assertEquals(Optional.of(Ending.ADDRESSES), memory.ended(Captured.UPLINK));
    }

    @Test
    void deviceThatWentAwayIsTheDevice() {
        known();
        memory.device(signal(UP0, 10, 100, 36));
        memory.state(signal(UPLINK, 4, 3));

        assertEquals(Optional.of(Ending.DEVICE), memory.ended(Captured.UPLINK));
    }

    @Test
    void whatTheDeviceHadBeforeDoesNotCount() {
        known();
        memory.device(signal(UP0, 110, 100, 39));
        memory.device(signal(UP0, 100, 90, 0));
        memory.state(signal(HOME, 4, 3));

        assertEquals(Optional.of(Ending.DEVICE), memory.ended(Captured.HOME));
    }

    @Test
    void vpnThatNobodyGaveAPasswordHadNoSecrets() {
        known();
        memory.vpn(signal(HOME, 2, 1));
        memory.state(signal(HOME, 4, 9));

        assertEquals(Optional.of(Ending.NO_SECRETS), memory.ended(Captured.HOME));
    }

    @Test
    void vpnThatAsksAgainWasRefused() {
        known();
        memory.vpn(signal(HOME, 2, 1));
        memory.vpn(signal(HOME, 3, 1));
        memory.vpn(signal(HOME, 2, 1));
        memory.state(signal(HOME, 4, 9));

        assertEquals(Optional.of(Ending.LOGIN), memory.ended(Captured.HOME));
    }

    @Test
    void connectionThatNobodyKnewIsNobodys() {
        memory.state(signal(HOME, 4, 9));
        memory.state(new Bus.Signal(HOME, "StateChanged", List.of()));
        memory.state(new Bus.Signal(HOME, "StateChanged", List.of("four", "nine")));

        assertEquals(Optional.empty(), memory.ended(Captured.HOME));
    }

    @ParameterizedTest
    @CsvSource({
        "0,OTHER", "1,OTHER", "2,ASKED", "3,DEVICE", "4,SERVICE_STOPPED", "5,ADDRESSES", "6,TIMEOUT",
                "7,SERVICE_FAILED",
        "8,SERVICE_FAILED", "9,NO_SECRETS", "10,LOGIN", "11,REMOVED", "12,DEPENDENCY", "13,DEVICE", "14,DEVICE",
                "99,OTHER"
    })
    void everyReasonHasAWordAndASentenceOfItsOwn(int reason, Ending ending) {
        Cause cause = new Cause(reason, 0, false);
        Profile home = Profile.of("/1", Captured.vpn(Captured.HOME, "Home", "org.freedesktop.NetworkManager.openvpn"))
                .orElseThrow();

        assertEquals(ending, cause.ending());
        assertTrue(Sentences.failed(home, cause).startsWith("Home did not connect: "));
        assertEquals(ending == Ending.TIMEOUT ? Problem.TIMEOUT : Problem.FAILED, Sentences.problem(cause));
    }

    @Test
    void missingPluginIsNamedWithItsPackage() {
        assertEquals(
                "Home needs NetworkManager’s plug-in for openvpn, which is not installed. "
                        + "Install the package network-manager-openvpn.",
                Sentences.plugin(vpn("org.freedesktop.NetworkManager.openvpn")));
        assertFalse(Sentences.plugin(vpn("com.example.pigeon")).contains("package"));
    }

    private static Profile vpn(String plugin) {
        return Profile.of("/1", Captured.vpn(Captured.HOME, "Home", plugin)).orElseThrow();
    }
}
