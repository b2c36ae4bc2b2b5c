package org.reeve.gui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.BootId;
import org.reeve.api.Sink;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.LogTail;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Scope;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.StartupUnit;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitProperty;
import org.reeve.api.services.UnitText;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitUsage;

/** What a made-up machine answers to the rarer questions about its units. */
public interface SmallServices extends SmallOverrides {
    @Override
    default void followLog(Scope scope, UnitName unit, int lines, Sink<LogTail> log) {
        log.emit(new LogTail(true, log(scope, unit, lines)));
    }

    /** The start that is told of. */
    default FakeBoot starts() {
        return new FakeBoot();
    }

    @Override
    default void dependencies(Scope scope, UnitName unit, Sink<UnitLink> links) {
        FakeUnits units = new FakeUnits();
        if (unit.type() == UnitType.TIMER) {
            UnitName started = new UnitName(unit.value().replace(".timer", ".service"));
            links.emit(new UnitLink(Relation.TRIGGERS, units.unit(scope, started)));
            return;
        }
        if (unit.value().equals("sysinit.target")) {
            // A circle, as between a service and its socket.
            links.emit(new UnitLink(Relation.WANTS, units.unit(scope, new UnitName("nginx.service"))));
            links.emit(new UnitLink(Relation.REQUIRES, units.unit(scope, new UnitName("local-fs.target"))));
            return;
        }
        links.emit(new UnitLink(Relation.REQUIRES, units.unit(scope, new UnitName("sysinit.target"))));
        links.emit(new UnitLink(Relation.REQUIRES, units.unit(scope, new UnitName("system.slice"))));
        links.emit(new UnitLink(Relation.WANTS, units.unit(scope, new UnitName("tor.service"))));
        links.emit(new UnitLink(Relation.PART_OF, units.unit(scope, new UnitName("system.slice"))));
        links.emit(new UnitLink(Relation.WANTED_BY, units.unit(scope, new UnitName("multi-user.target"))));
        links.emit(new UnitLink(Relation.REQUIRED_BY, units.unit(scope, new UnitName("webapp.service"))));
        links.emit(new UnitLink(Relation.TRIGGERED_BY, units.unit(scope, new UnitName("dbus.socket"))));
        links.emit(new UnitLink(Relation.AFTER, units.unit(scope, new UnitName("sysinit.target"))));
        links.emit(new UnitLink(Relation.CONFLICTS, units.unit(scope, new UnitName("shutdown.target"))));
    }

    @Override
    default void text(Scope scope, UnitName unit, Sink<UnitText> files) {
        files.emit(new UnitText("/usr/lib/systemd/system/" + unit, false, """
                # Stop dance for nginx, see nginx(8)
                [Unit]
                Description=A high performance web server and a reverse proxy server
                Documentation=man:nginx(8)
                After=network-online.target remote-fs.target nss-lookup.target
                Wants=network-online.target

                [Service]
                Type=forking
                PIDFile=/run/nginx.pid
                ExecStartPre=/usr/sbin/nginx -t -q -g 'daemon on; master_process on;'
                ExecStart=/usr/sbin/nginx -g 'daemon on; \\
                    master_process on;' %i ${EXTRA}
                TimeoutStopSec=5

                [Install]
                WantedBy=multi-user.target
                """, ""));
        files.emit(new UnitText(
                "/etc/systemd/system/" + unit + ".d/override.conf", true, "", "You may not read this file."));
    }

    @Override
    default void properties(Scope scope, UnitName unit, Sink<UnitProperty> properties) {
        properties.emit(new UnitProperty("ActiveEnterTimestamp", "1763700322000000"));
        properties.emit(new UnitProperty("ActiveEnterTimestampMonotonic", "8210000"));
        properties.emit(new UnitProperty(
                "After", "network-online.target remote-fs.target nss-lookup.target basic.target system.slice"));
        properties.emit(new UnitProperty("ExecStart", "/usr/sbin/nginx /usr/sbin/nginx -g daemon on; no 0 0 0 0 0"));
        properties.emit(new UnitProperty("Id", unit.value()));
        properties.emit(new UnitProperty("MemoryCurrent", "12373196"));
        properties.emit(new UnitProperty("MemoryMax", "[not set]"));
        properties.emit(new UnitProperty("Restart", "no"));
        properties.emit(new UnitProperty("TimeoutStopUSec", "5000000"));
        properties.emit(new UnitProperty("WatchdogTimestamp", "0"));
    }

    @Override
    default List<UnitUsage> usage(Scope scope, List<UnitName> units) {
        return units.stream()
                .map(unit -> new UnitUsage(
                        unit,
                        Optional.of(12_373_196L),
                        Optional.of(3L),
                        Optional.of(System.nanoTime() / 100),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    @Override
    default void timers(Scope scope, Sink<TimerTimes> timers) {
        timers.emit(new TimerTimes(
                new UnitName("apt-daily.timer"),
                new UnitName("apt-daily.service"),
                Optional.of(Instant.now().plusSeconds(8100)),
                Optional.of(Instant.now().minusSeconds(80_000)),
                List.of("OnCalendar=*-*-* 06,18:00:00")));
        timers.emit(new TimerTimes(
                new UnitName("backup.timer"),
                new UnitName("backup.service"),
                Optional.of(Instant.now().plusSeconds(48)),
                Optional.of(Instant.now().minusSeconds(86_400)),
                List.of("OnCalendar=Mon..Fri *-*-* 02:30:00")));
        timers.emit(new TimerTimes(
                new UnitName("fstrim.timer"),
                new UnitName("fstrim.service"),
                Optional.of(Instant.now().plusSeconds(4 * 86_400)),
                Optional.empty(),
                List.of("OnCalendar=weekly", "OnBootSec=90s")));
    }

    @Override
    default void sockets(Scope scope, Sink<SocketListens> sockets) {
        sockets.emit(new SocketListens(
                new UnitName("dbus.socket"),
                List.of(new UnitName("dbus.service")),
                List.of("Stream /run/dbus/system_bus_socket"),
                0,
                0));
        sockets.emit(new SocketListens(
                new UnitName("echo.socket"), List.of(), List.of("Stream [::]:7", "Datagram [::]:7"), 2, 1204));
        sockets.emit(new SocketListens(
                new UnitName("cups.socket"),
                List.of(new UnitName("cups.service")),
                List.of("Stream /run/cups/cups.sock"),
                0,
                0));
    }

    @Override
    default BootTimes boot(Scope scope) {
        return starts().times(scope);
    }

    @Override
    default BootJournal journal(Scope scope) {
        return starts().journal;
    }

    @Override
    default void boots(Scope scope, Sink<BootRecord> boots) {
        starts().boots(scope, boots);
    }

    @Override
    default void startups(Scope scope, BootId boot, long beganMicros, Sink<StartupUnit> units) {
        starts().startups(scope, boot, units);
    }

    @Override
    default void blame(Scope scope, Sink<BootUnit> units) {
        starts().blame(scope, units);
    }

    @Override
    default void changed(Scope scope, Sink<UnitName> units) {}
}
