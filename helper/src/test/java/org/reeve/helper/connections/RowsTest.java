package org.reeve.helper.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;

class RowsTest {
    private static final String ROOT = NetworkManager.ROOT + "/Settings/";
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    private Path root = Path.of("");

    private Rows rows(Object objects) {
        return new Rows(Objects.of(objects), new Since(root, root), new Memory(Clock.systemUTC()));
    }

    private static List<Profile> profiles() {
        return List.of(
                profile("2", Captured.settings(Captured.UPLINK, "Uplink", "802-3-ethernet")),
                profile("3", Captured.vpn(Captured.HOME, "Home", "org.freedesktop.NetworkManager.openvpn")),
                profile("4", Captured.settings(Captured.TUN, "tun0", "tun")));
    }

    private static Profile profile(String number, Map<String, Object> settings) {
        return Profile.of(ROOT + number, settings).orElseThrow();
    }

    @Test
    void connectionTellsWhatIsUpOfIt() {
        Connection uplink = rows(Captured.objects()).of(profiles()).getFirst();

        assertEquals("Uplink", uplink.name());
        assertEquals(ConnectionType.ETHERNET, uplink.type());
        assertEquals(ConnectionState.CONNECTED, uplink.state());
        assertEquals(List.of("up0"), uplink.devices());
        assertEquals(List.of("192.0.2.2/24", "2001:db8::2/64"), uplink.addresses());
        assertEquals(List.of("192.0.2.1", "fe80::1"), uplink.gateways());
        assertEquals(List.of("192.0.2.1", "2001:db8::53"), uplink.dns());
        assertTrue(uplink.automatic());
        assertTrue(uplink.primary());
        assertFalse(uplink.external());
    }

    @Test
    void vpnIsOnItsOwnInterfaceAndNotOnItsCarrier() {
        Connection home = rows(Captured.objects()).of(profiles()).get(1);

        assertEquals(ConnectionType.VPN, home.type());
        assertEquals(List.of("tun0"), home.devices());
        assertEquals(List.of("10.8.0.2/24"), home.addresses());
        assertFalse(home.automatic());
    }

    @Test
    void vpnWithoutAnInterfaceIsOnItsCarrier() {
        Map<Object, Object> objects = Captured.objects();
        objects.keySet().removeIf(path -> path.toString().endsWith("/Devices/3"));

        Connection home = rows(objects).of(profiles()).get(1);

        assertEquals(List.of("up0"), home.devices());
        assertEquals(Optional.empty(), home.since(), "its carrier's time is not its own");
    }

    @Test
    void interfaceThatAnotherProgramMadeIsExternal() {
        assertTrue(rows(Captured.objects()).of(profiles()).getLast().external());
    }

    @Test
    void profileThatIsNotUpHasTheInterfaceItNames() {
        Map<String, Object> settings = Map.of(
                "connection",
                Map.of(
                        "uuid", Captured.text("aaaaaaaa-0000-4000-8000-000000000009"),
                        "id", Captured.text("Bridge"),
                        "type", Captured.text("bridge"),
                        "interface-name", Captured.text("br0")));

        Connection bridge = rows(Map.of()).of(List.of(profile("9", settings))).getFirst();

        assertEquals(ConnectionState.DISCONNECTED, bridge.state());
        assertEquals(List.of("br0"), bridge.devices());
        assertEquals(List.of(), bridge.addresses());
    }

    @Test
    void sinceIsWhenNetworkManagerWroteTheDevicesFile() throws IOException {
        device("up0", "7", Captured.UPLINK);
        device("tun0", "8", Captured.TUN);

        List<Connection> rows = rows(Captured.objects()).of(profiles());

        assertEquals(Optional.of(LONG_AGO), rows.getFirst().since());
        assertEquals(Optional.of(LONG_AGO), rows.get(1).since(), "a VPN came up with its interface");
    }

    @Test
    void fileOfAnotherProfileSaysNothing() throws IOException {
        device("up0", "7", Captured.HOME);

        assertEquals(
                Optional.empty(),
                rows(Captured.objects()).of(profiles()).getFirst().since());
    }

    @Test
    void deviceThatIsNoNameIsNoPath() {
        Since since = new Since(root, root);

        for (String name : List.of("", ".", "..", "../up0", "/etc", "a/b")) {
            assertEquals(Optional.empty(), since.of(name, Captured.UPLINK), name);
        }
    }

    private void device(String name, String index, String uuid) throws IOException {
        Files.createDirectories(root.resolve(name));
        Files.writeString(root.resolve(name).resolve("ifindex"), index + "\n");
        Path file = root.resolve(index);
        Files.writeString(file, "[device]\nmanaged=true\nconnection-uuid=" + uuid + "\nnm-owned=false\n");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    @Test
    void nothingIsReadFromWhatIsNotThere() {
        Connection cut = rows(Map.of(
                        NetworkManager.ROOT + "/ActiveConnection/2",
                        Map.of(
                                NetworkManager.ACTIVE,
                                Map.of(
                                        "Uuid", Captured.text(Captured.UPLINK),
                                        "State", Captured.number(2),
                                        "Devices", Captured.text("no list"),
                                        "Ip4Config", Captured.text("/")))))
                .of(profiles())
                .getFirst();

        assertEquals(ConnectionState.CONNECTED, cut.state());
        assertEquals(List.of(), cut.devices());
        assertEquals(List.of(), cut.addresses());
        assertEquals(List.of(), rows("no dictionary").of(List.of()));
    }

    @Test
    void hostileNameIsCutAndStandsStill() {
        Profile profile =
                profile("1", Captured.settings(Captured.HOME, "a\u001b[2J\u202e\nb" + "x".repeat(10_000), "vpn"));

        assertEquals("a\ufffd[2J\ufffd\ufffdb", profile.name().substring(0, 8));
        assertEquals(256, profile.name().length());
    }

    @Test
    void profileWithoutAUuidIsLeftOut() {
        assertEquals(Optional.empty(), Profile.of(ROOT + "1", Captured.settings("../../etc", "x", "vpn")));
        assertEquals(Optional.empty(), Profile.of(ROOT + "1", Map.of()));
        assertEquals(Optional.empty(), Profile.of(ROOT + "1", "no settings"));
    }

    @Test
    void unknownTypeIsOther() {
        assertEquals(ConnectionType.OTHER, Profile.type("carrier-pigeon"));
        assertEquals(ConnectionType.OTHER, Profile.type(""));
    }

    @Test
    void addressIsShortenedAsItIsWritten() {
        assertEquals("::", Addresses.shortened("0:0:0:0:0:0:0:0"));
        assertEquals("::1", Addresses.shortened("0:0:0:0:0:0:0:1"));
        assertEquals("2001:db8:0:1:1:1:1:1", Addresses.shortened("2001:db8:0:1:1:1:1:1"));
        assertEquals("2001:0:0:1::1", Addresses.shortened("2001:0:0:1:0:0:0:1"));
        assertEquals("2001:db8::", Addresses.shortened("2001:db8:0:0:0:0:0:0"));
    }
}
