package org.reeve.gui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitName;

/** The units of a machine that does not exist. */
final class FakeUnits {
    private static final List<String> SYSTEM = List.of(
            "backup.service|Nightly backup to nas|failed|failed|enabled",
            "cron.service|Regular background program processing daemon|active|running|enabled",
            "dbus.service|D-Bus System Message Bus|active|running|static",
            "fwupd-refresh.service|Refresh fwupd metadata and update motd|failed|failed|static",
            "NetworkManager.service|Network Manager|active|running|enabled",
            "nginx.service|A high performance web server and a reverse proxy server|active|running|enabled",
            "polkit.service|Authorization Manager|active|running|static",
            "postgresql@17-main.service|PostgreSQL Cluster 17-main|active|running|enabled",
            "ssh.service|OpenBSD Secure Shell server|active|running|enabled",
            "systemd-journald.service|Journal Service|active|running|static",
            "systemd-logind.service|User Login Management|active|running|static",
            "systemd-sysctl.service|Apply Kernel Variables|active|exited|static",
            "tor.service|Anonymizing overlay network for TCP|activating|auto-restart|enabled",
            "udisks2.service|Disk Manager|active|running|enabled",
            "wg-quick@home.service|WireGuard via wg-quick(8) for home|inactive|dead|disabled",
            "evil.service|Harmless \u001b[31mred\u202Etxt.exe\u0007|inactive|dead|disabled",
            "apt-daily.timer|Daily apt download activities|active|waiting|enabled",
            "backup.timer|Nightly backup to nas|active|waiting|enabled",
            "fstrim.timer|Discard unused filesystem blocks once a week|active|waiting|enabled",
            "dbus.socket|D-Bus System Message Bus Socket|active|listening|static",
            "echo.socket|Answers what it hears|active|listening|disabled",
            "cups.socket|CUPS Scheduler|active|listening|enabled");
    private static final List<String> USER = List.of(
            "pipewire.service|PipeWire Multimedia Service|active|running|enabled",
            "syncthing.service|Syncthing - Open Source Continuous File Synchronization|inactive|dead|disabled");

    private final Map<String, Unit> system = new ConcurrentSkipListMap<>();
    private final Map<String, Unit> user = new ConcurrentSkipListMap<>();
    private final List<UnitFile> files = new CopyOnWriteArrayList<>();

    /** What cannot be reloaded. */
    volatile Set<String> unreloadable = Set.of();

    /** How the failed ones ended. */
    volatile int exitCode = 23;

    FakeUnits() {
        SYSTEM.forEach(line -> add(system, line));
        USER.forEach(line -> add(user, line));
        files.add(new UnitFile(new UnitName("rsync.service"), "disabled"));
        files.add(new UnitFile(new UnitName("getty@.service"), "enabled"));
        files.add(new UnitFile(new UnitName("sshd.service"), "alias"));
    }

    private void add(Map<String, Unit> units, String line) {
        String[] parts = line.split("\\|");
        UnitName name = new UnitName(parts[0]);
        files.add(new UnitFile(name, parts[4]));
        ActiveState active = ActiveState.valueOf(parts[2].toUpperCase(java.util.Locale.ROOT));
        units.put(parts[0], new Unit(name, parts[1], LoadState.LOADED, active, parts[3]));
    }

    /** Many more of them, for a table that scrolls. */
    void crowd(int more) {
        for (int i = 0; i < more; i++) {
            add(system, "worker@%03d.service|Background worker number %d|active|running|enabled".formatted(i, i));
        }
    }

    /** What its unit file's state is now. */
    void startup(UnitName name, String state) {
        files.replaceAll(file -> file.name().equals(name) ? new UnitFile(name, state) : file);
    }

    String startup(UnitName name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(UnitFile::state)
                .orElse("");
    }

    List<Unit> list(Scope scope) {
        return List.copyOf(units(scope).values());
    }

    List<UnitFile> files(Scope scope) {
        return files.stream()
                .filter(file -> units(scope).containsKey(file.name().value())
                        || (scope == Scope.SYSTEM
                                && !user.containsKey(file.name().value())))
                .toList();
    }

    private Map<String, Unit> units(Scope scope) {
        return scope == Scope.SYSTEM ? system : user;
    }

    Unit unit(Scope scope, UnitName name) {
        return units(scope)
                .getOrDefault(
                        name.value(),
                        new Unit(
                                name,
                                "fast remote file copy program daemon",
                                LoadState.LOADED,
                                ActiveState.INACTIVE,
                                "dead"));
    }

    /** Its file was deleted, and systemd has read that. */
    void gone(Scope scope, UnitName name) {
        units(scope).put(name.value(), new Unit(name, "", LoadState.NOT_FOUND, ActiveState.INACTIVE, "dead"));
    }

    Unit set(Scope scope, UnitName name, ActiveState active, String sub) {
        Unit unit = unit(scope, name);
        Unit changed = new Unit(name, unit.description(), unit.load(), active, sub);
        units(scope).put(name.value(), changed);
        return changed;
    }

    UnitDetail detail(Scope scope, UnitName name) {
        Unit unit = unit(scope, name);
        boolean up = unit.active() == ActiveState.ACTIVE;
        boolean failed = unit.active() == ActiveState.FAILED;
        return new UnitDetail(
                unit,
                names(name),
                Optional.of(Instant.now().minusSeconds(8040)),
                up
                        ? Optional.of(
                                new UnitDetail.MainProcess(1187, name.value().replaceAll("[.@].*", "")))
                        : Optional.empty(),
                new UnitDetail.Outcome(
                        failed ? "exit-code" : "success",
                        failed ? Optional.of(exitCode) : Optional.empty(),
                        Optional.empty(),
                        failed ? 3 : 0,
                        true),
                up ? Optional.of(12_373_196L) : Optional.empty(),
                up ? Optional.of(3L) : Optional.empty(),
                new UnitDetail.Origin(
                        (startup(name).equals("masked") ? "/etc" : "/usr/lib") + "/systemd/system/" + name,
                        List.of(),
                        startup(name),
                        false),
                new UnitDetail.Abilities(true, true, up && !unreloadable.contains(name.value())),
                name.value().startsWith("postgres") ? List.of(new UnitName("webapp.service")) : List.of());
    }

    private static List<UnitName> names(UnitName name) {
        return name.value().equals("dbus.service")
                ? List.of(name, new UnitName("dbus-org.freedesktop.DBus.service"))
                : List.of(name);
    }

    List<LogLine> log(UnitName name) {
        Instant now = Instant.now().minusSeconds(1800);
        return List.of(
                new LogLine(now, 6, "systemd", "Starting " + name + "…"),
                new LogLine(now, 6, "nginx", "nginx: configuration file test is successful"),
                new LogLine(now.plusSeconds(1), 6, "systemd", "Started " + name + "."),
                new LogLine(now.plusSeconds(206), 4, "nginx", "\"ssl_stapling\" ignored, no OCSP"),
                new LogLine(now.plusSeconds(411), 3, "nginx", "connect() failed (111) upstream 127.0.0.1:3000"),
                new LogLine(now.plusSeconds(412), 3, "nginx", "connect() \u001b[31mfailed\u001b[0m \u202E(111)"),
                new LogLine(now.plusSeconds(640), 6, "systemd", "Reloading " + name + "…"),
                new LogLine(now.plusSeconds(641), 6, "systemd", "Reloaded " + name + "."),
                new LogLine(now.plusSeconds(1620), 7, "nginx", "signal process started"));
    }
}
