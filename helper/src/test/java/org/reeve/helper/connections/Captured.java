package org.reeve.helper.connections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** What NetworkManager 1.52 answered with "Uplink" and the VPN "Home" up, cut down to what Reeve reads; as dbus-java gives it. */
final class Captured {
    static final String HOME = "aaaaaaaa-0000-4000-8000-000000000001";
    static final String UPLINK = "aaaaaaaa-0000-4000-8000-000000000002";
    static final String TUN = "b339dd8e-99f8-4596-89e6-3e2c818c0b6b";
    private static final String ROOT = "/org/freedesktop/NetworkManager/";

    private Captured() {}

    static Map<Object, Object> objects() {
        Map<Object, Object> all = new HashMap<>();
        all.put(path("Settings/2"), Map.of(NetworkManager.PROFILE, Map.of("Flags", number(0))));
        all.put(path("Settings/3"), Map.of(NetworkManager.PROFILE, Map.of("Flags", number(0))));
        all.put(path("Settings/4"), Map.of(NetworkManager.PROFILE, Map.of("Flags", number(15))));
        all.put(path("ActiveConnection/2"), Map.of(NetworkManager.ACTIVE, active(UPLINK, "2", "2", true, false)));
        all.put(
                path("ActiveConnection/3"),
                Map.of(
                        NetworkManager.ACTIVE,
                        active(HOME, "2", "3", false, true),
                        NetworkManager.VPN,
                        Map.of("VpnState", number(5))));
        all.put(path("ActiveConnection/4"), Map.of(NetworkManager.ACTIVE, active(TUN, "3", "3", false, false)));
        all.put(path("Devices/2"), Map.of(NetworkManager.DEVICE, device("up0", "2")));
        all.put(path("Devices/3"), Map.of(NetworkManager.DEVICE, device("tun0", "3", "4")));
        all.put(
                path("IP4Config/2"),
                Map.of(
                        NetworkManager.SERVICE + ".IP4Config",
                        Map.of(
                                "AddressData", rows("192.0.2.2", 24),
                                "Gateway", text("192.0.2.1"),
                                "NameserverData",
                                        new Variant<>(List.of(Map.of("address", text("192.0.2.1"))), "aa{sv}"))));
        all.put(
                path("IP4Config/3"),
                Map.of(
                        NetworkManager.SERVICE + ".IP4Config",
                        Map.of("AddressData", rows("10.8.0.2", 24), "Gateway", text(""))));
        all.put(
                path("IP6Config/2"),
                Map.of(
                        NetworkManager.SERVICE + ".IP6Config",
                        Map.of(
                                "AddressData", rows("2001:db8::2", 64),
                                "Gateway", text("fe80::1"),
                                "Nameservers", new Variant<>(List.of(six(), new byte[] {1, 2}), "aay"))));
        return all;
    }

    static Map<String, Object> settings(String uuid, String name, String type) {
        return Map.of("connection", Map.of("uuid", text(uuid), "id", text(name), "type", text(type)));
    }

    static Map<String, Object> vpn(String uuid, String name, String plugin) {
        return Map.of(
                "connection",
                Map.of(
                        "uuid", text(uuid),
                        "id", text(name),
                        "type", text("vpn"),
                        "autoconnect", new Variant<>(false),
                        "interface-name", text("")),
                "vpn",
                Map.of("service-type", text(plugin)));
    }

    private static DBusPath path(String end) {
        return new DBusPath(ROOT + end);
    }

    private static Map<String, Object> active(String uuid, String device, String config, boolean primary, boolean vpn) {
        return Map.of(
                "Uuid", text(uuid),
                "State", number(2),
                "Devices", new Variant<>(List.of(path("Devices/" + device)), "ao"),
                "Ip4Config", new Variant<>(path("IP4Config/" + config)),
                "Ip6Config", new Variant<>(path("IP6Config/" + config)),
                "Default", new Variant<>(primary),
                "Default6", new Variant<>(false),
                "Vpn", new Variant<>(vpn));
    }

    private static Map<String, Object> device(String name, String number) {
        return device(name, number, number);
    }

    private static Map<String, Object> device(String name, String number, String active) {
        return Map.of(
                "Interface", text(name),
                "IpInterface", text(name),
                "Ip4Config", new Variant<>(path("IP4Config/" + number)),
                "Ip6Config", new Variant<>(path("IP6Config/" + number)),
                "ActiveConnection", new Variant<>(path("ActiveConnection/" + active)));
    }

    private static Variant<?> rows(String address, int prefix) {
        return new Variant<>(List.of(Map.of("address", text(address), "prefix", number(prefix))), "aa{sv}");
    }

    private static byte[] six() {
        return new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x53};
    }

    static Variant<String> text(String text) {
        return new Variant<>(text);
    }

    static Variant<UInt32> number(long number) {
        return new Variant<>(new UInt32(number));
    }
}
