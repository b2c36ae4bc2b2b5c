package org.reeve.helper.connections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;

/** NetworkManager's objects as rows: each profile with what is up of it. */
final class Rows {
    private static final int MOST_TEXT = 256;

    /** NMSettingsConnectionFlags: another program made the interface, and NetworkManager the profile. */
    private static final long EXTERNAL = 8;

    private final Objects objects;
    private final Since since;
    private final Memory memory;

    Rows(Objects objects, Since since, Memory memory) {
        this.objects = objects;
        this.since = since;
        this.memory = memory;
    }

    List<Connection> of(List<Profile> profiles) {
        Map<String, List<Active>> actives = Active.byUuid(objects);
        return profiles.stream()
                .map(profile -> row(profile, actives.getOrDefault(profile.id().value(), List.of())))
                .toList();
    }

    private Connection row(Profile profile, List<Active> actives) {
        ConnectionState state = Active.state(actives);
        return new Connection(
                profile.id(),
                profile.name(),
                profile.type(),
                state,
                devices(profile, actives),
                profile.automatic(),
                external(profile),
                actives.stream().anyMatch(Active::primary),
                told(actives, Rows::addresses),
                told(actives, config -> nonEmpty(config.text("Gateway"))),
                told(actives, Rows::servers),
                state == ConnectionState.CONNECTED ? since(actives) : Optional.empty(),
                state == ConnectionState.CONNECTED || state == ConnectionState.CONNECTING
                        ? Optional.empty()
                        : memory.ended(profile.id().value()));
    }

    private boolean external(Profile profile) {
        long flags = objects.properties(profile.path(), NetworkManager.PROFILE)
                .number("Flags")
                .orElse(0L);
        return (flags & EXTERNAL) != 0;
    }

    private List<String> devices(Profile profile, List<Active> actives) {
        List<String> devices = actives.stream()
                .flatMap(active -> carriers(active).stream())
                .map(this::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return devices.isEmpty() && actives.isEmpty()
                ? nonEmpty(profile.device()).toList()
                : devices;
    }

    private String name(String device) {
        Values properties = objects.properties(device, NetworkManager.DEVICE);
        String ip = properties.text("IpInterface");
        return Profile.plain(ip.isEmpty() ? properties.text("Interface") : ip, MOST_TEXT);
    }

    /** A VPN's devices are those that carry it; its own is the one with the very same addresses, as an object. */
    private List<String> carriers(Active active) {
        if (!active.vpn()) {
            return active.devices();
        }
        List<String> own = objects.with(NetworkManager.DEVICE).stream()
                .filter(path -> sameAddresses(active, objects.properties(path, NetworkManager.DEVICE)))
                .toList();
        return own.isEmpty() ? active.devices() : own;
    }

    private static boolean sameAddresses(Active active, Values device) {
        return active.configs().stream()
                .anyMatch(config -> config.equals(device.text("Ip4Config")) || config.equals(device.text("Ip6Config")));
    }

    private interface Telling {
        Stream<String> tell(Values config);
    }

    private List<String> told(List<Active> actives, Telling telling) {
        return actives.stream()
                .flatMap(active -> active.configs().stream())
                .map(this::config)
                .flatMap(telling::tell)
                .map(text -> Profile.plain(text, MOST_TEXT))
                .distinct()
                .toList();
    }

    private Values config(String path) {
        Values four = objects.properties(path, NetworkManager.SERVICE + ".IP4Config");
        return four.all().isEmpty() ? objects.properties(path, NetworkManager.SERVICE + ".IP6Config") : four;
    }

    private static Stream<String> addresses(Values config) {
        return config.dictionaries("AddressData").stream()
                .map(row -> row.text("address") + "/" + row.text("prefix"))
                .filter(text -> text.length() > 1);
    }

    /** IPv4's servers are dictionaries; IPv6's are sixteen octets each. */
    private static Stream<String> servers(Values config) {
        List<Values> rows = config.dictionaries("NameserverData");
        return rows.isEmpty()
                ? config.octets("Nameservers").stream().flatMap(Addresses::six)
                : rows.stream().map(row -> row.text("address")).filter(text -> !text.isEmpty());
    }

    private static Stream<String> nonEmpty(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text);
    }

    /** From what was seen; else from NetworkManager's own file of the device. */
    private Optional<Instant> since(List<Active> actives) {
        List<Instant> begun = new ArrayList<>();
        for (Active active : actives) {
            if (active.state() == ConnectionState.CONNECTED) {
                memory.connected(active.path()).or(() -> ofDevice(active)).ifPresent(begun::add);
            }
        }
        return begun.stream().min(Instant::compareTo);
    }

    private Optional<Instant> ofDevice(Active active) {
        for (String device : carriers(active)) {
            String of = objects.properties(device, NetworkManager.DEVICE).text("ActiveConnection");
            String uuid = objects.properties(of, NetworkManager.ACTIVE).text("Uuid");
            // A VPN without an interface of its own has its carrier's, which came up earlier.
            if (!active.vpn() || !active.devices().contains(device)) {
                return since.of(name(device), uuid);
            }
        }
        return Optional.empty();
    }
}
