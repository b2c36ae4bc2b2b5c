package org.reeve.gui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.BootId;
import org.reeve.api.Sink;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.Scope;
import org.reeve.api.services.StartupUnit;
import org.reeve.api.services.UnitName;

/** A start of a desktop computer, and two earlier ones in its journal. Times are milliseconds. */
public final class FakeBoot {
    private static final BootId NOW = new BootId("a".repeat(32));
    static final BootId THEN = new BootId("b".repeat(32));
    private static final Instant BOOTED = Instant.parse("2026-11-21T07:02:11Z");

    /** Name, began, took, and what it waited for. */
    private static final List<String> SYSTEM = List.of(
            "-.slice 0 0",
            "system.slice 0 0 -.slice",
            "-.mount 0 0 -.slice",
            "systemd-journald.socket 40 0 -.mount,system.slice",
            "systemd-journald.service 60 310 systemd-journald.socket",
            "systemd-udevd.service 210 190 systemd-journald.socket",
            "dev-nvme0n1p2.device 640 1380 systemd-udevd.service",
            "systemd-modules-load.service 90 410 systemd-journald.socket",
            "systemd-sysctl.service 510 44 systemd-modules-load.service",
            "systemd-fsck@dev-disk-by\\x2duuid-4b1f.service 2040 220 dev-nvme0n1p2.device",
            "home.mount 2270 130 systemd-fsck@dev-disk-by\\x2duuid-4b1f.service",
            "local-fs.target 2410 0 home.mount",
            "systemd-tmpfiles-setup.service 2420 180 local-fs.target,systemd-journald.service",
            "apparmor.service 2420 460 local-fs.target",
            "sysinit.target 2890 0 apparmor.service,systemd-tmpfiles-setup.service,systemd-sysctl.service",
            "dbus.socket 2892 1 sysinit.target",
            "cups.socket 2892 1 sysinit.target",
            "sockets.target 2895 0 dbus.socket,cups.socket",
            "apt-daily.timer 2896 0 sysinit.target",
            "timers.target 2898 0 apt-daily.timer",
            "basic.target 2900 0 sysinit.target,sockets.target,timers.target",
            "dbus.service 2910 60 basic.target,dbus.socket",
            "polkit.service 2990 210 dbus.service",
            "systemd-logind.service 2985 260 dbus.service",
            "NetworkManager.service 2990 420 dbus.service",
            "NetworkManager-wait-online.service 3415 6120 NetworkManager.service",
            "network-online.target 9540 0 NetworkManager-wait-online.service",
            "nginx.service 9545 85 network-online.target",
            "postgresql@17-main.service 9545 2210 network-online.target",
            "ssh.service 3420 35 NetworkManager.service",
            "cron.service 2915 0 basic.target",
            "udisks2.service 2990 330 dbus.service",
            "tor.service 9545 1480 network-online.target",
            "multi-user.target 11760 0 nginx.service,postgresql@17-main.service,tor.service,ssh.service,cron.service",
            "graphical.target 11762 0 multi-user.target,udisks2.service");

    private static final List<String> USER = List.of(
            "app.slice 3 0",
            "dbus.socket 12 1 app.slice",
            "sockets.target 14 0 dbus.socket",
            "basic.target 15 0 sockets.target",
            "pipewire.service 18 24 basic.target",
            "default.target 47 0 basic.target,pipewire.service");

    volatile BootJournal journal = BootJournal.KEPT;
    volatile boolean finished = true;
    volatile int crowd;
    volatile Runnable reading = () -> {};
    volatile Runnable readingJournal = () -> {};

    static UnitName target(Scope scope) {
        return new UnitName(scope == Scope.SYSTEM ? "graphical.target" : "default.target");
    }

    BootTimes times(Scope scope) {
        Optional<Long> end = finished ? Optional.of(scope == Scope.SYSTEM ? 11_762_000L : 47_669L) : Optional.empty();
        return scope == Scope.SYSTEM
                ? new BootTimes(
                        Optional.of(6_310_000L),
                        Optional.of(2_044_000L),
                        Optional.of(1_187_000L),
                        Optional.of(2_902_000L),
                        end)
                : new BootTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), end);
    }

    void blame(Scope scope, Sink<BootUnit> units) {
        reading.run();
        (scope == Scope.SYSTEM ? SYSTEM : USER).forEach(line -> units.emit(unit(line)));
        for (int i = 0; i < crowd; i++) {
            units.emit(unit("worker@%04d.service %d %d basic.target".formatted(i, 2900 + i, 40 + i % 700)));
        }
    }

    private static BootUnit unit(String line) {
        String[] words = line.split(" ");
        long began = Long.parseLong(words[1]) * 1000;
        long took = Long.parseLong(words[2]) * 1000;
        List<UnitName> after = new ArrayList<>();
        if (words.length > 3) {
            for (String name : words[3].split(",")) {
                after.add(new UnitName(name));
            }
        }
        return new BootUnit(new UnitName(words[0]), began, took, Optional.of(began + took), after);
    }

    void boots(Scope scope, Sink<BootRecord> boots) {
        boots.emit(new BootRecord(NOW, 4_000_000, BOOTED, times(scope), true));
        if (journal == BootJournal.KEPT) {
            BootTimes then = new BootTimes(
                    Optional.of(6_280_000L),
                    Optional.of(2_050_000L),
                    Optional.of(1_190_000L),
                    Optional.of(2_870_000L),
                    Optional.of(7_540_000L));
            boots.emit(new BootRecord(THEN, 4_000_000, BOOTED.minusSeconds(86_400), then, false));
            boots.emit(new BootRecord(
                    new BootId("c".repeat(32)),
                    0,
                    BOOTED.minusSeconds(172_800),
                    new BootTimes(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    false));
        }
    }

    /** The journal knows nothing of what was started before journald was, and has no beginning of targets and sockets. */
    void startups(Scope scope, BootId boot, Sink<StartupUnit> units) {
        readingJournal.run();
        boolean then = boot.equals(THEN);
        for (String line : scope == Scope.SYSTEM ? SYSTEM : USER) {
            String name = line.split(" ")[0];
            boolean early = name.startsWith("-") || name.equals("system.slice") || name.contains("journald");
            if (!early && !(then && name.equals("tor.service"))) {
                units.emit(startup(unit(line), then));
            }
        }
        if (then) {
            units.emit(new StartupUnit(
                    new UnitName("exim4.service"), Optional.of(3_000_000L), Optional.of(3_640_000L), "done"));
        }
    }

    private static StartupUnit startup(BootUnit unit, boolean then) {
        boolean slow = unit.name().value().startsWith("NetworkManager-wait");
        long took = then ? slow ? 1_950_000 : unit.tookMicros() * 21 / 20 : unit.tookMicros();
        Optional<Long> began = unit.tookMicros() > 1000 ? Optional.of(unit.beganMicros()) : Optional.empty();
        return new StartupUnit(unit.name(), began, Optional.of(unit.beganMicros() + took), "done");
    }
}
