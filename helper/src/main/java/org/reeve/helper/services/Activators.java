package org.reeve.helper.services;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Sink;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;

/** What starts other units: timers and sockets. */
final class Activators {
    private final Systemd systemd;

    Activators(Systemd systemd) {
        this.systemd = systemd;
    }

    void timers(Sink<TimerTimes> timers) {
        for (Unit unit : systemd.units(List.of(UnitType.TIMER))) {
            timers.cancel().check();
            Properties own = properties(unit, Systemd.interfaceOf(UnitType.TIMER));
            String starts = own.text("Unit");
            if (UnitName.isValid(starts)) {
                timers.emit(new TimerTimes(
                        unit.name(),
                        new UnitName(starts),
                        next(own, Instant.now(), System.nanoTime() / 1000),
                        own.time("LastTriggerUSec"),
                        schedule(own)));
            }
        }
    }

    /** The earlier one of the two clocks a timer may follow; UINT64_MAX is never. */
    static Optional<Instant> next(Properties own, Instant now, long monotonicMicros) {
        Optional<Instant> calendar =
                own.accounted("NextElapseUSecRealtime").flatMap(micros -> own.time("NextElapseUSecRealtime"));
        Optional<Instant> monotonic = own.accounted("NextElapseUSecMonotonic")
                .filter(micros -> micros > 0)
                .map(micros -> now.plusNanos((micros - monotonicMicros) * 1000));
        if (calendar.isPresent() && monotonic.isPresent()) {
            return calendar.get().isBefore(monotonic.get()) ? calendar : monotonic;
        }
        return calendar.or(() -> monotonic);
    }

    /** TimersCalendar is (setting, specification, next), TimersMonotonic (setting, microseconds, next). */
    static List<String> schedule(Properties own) {
        List<String> all = new ArrayList<>();
        own.rows("TimersCalendar").forEach(row -> all.add(row[0] + "=" + row[1]));
        own.rows("TimersMonotonic").forEach(row -> all.add(setting(row)));
        return all;
    }

    private static String setting(Object[] row) {
        String name = String.valueOf(row[0]).replace("USec", "Sec");
        return name + "=" + ((Number) row[1]).longValue() / 1_000_000 + "s";
    }

    void sockets(Sink<SocketListens> sockets) {
        for (Unit unit : systemd.units(List.of(UnitType.SOCKET))) {
            sockets.cancel().check();
            Properties own = properties(unit, Systemd.interfaceOf(UnitType.SOCKET));
            sockets.emit(new SocketListens(
                    unit.name(),
                    properties(unit, Systemd.UNIT).units("Triggers"),
                    own.rows("Listen").stream()
                            .map(row -> row[0] + " " + row[1])
                            .toList(),
                    own.number("NConnections").orElse(0L),
                    own.number("NAccepted").orElse(0L)));
        }
    }

    private Properties properties(Unit unit, String interfaceName) {
        return new Properties(systemd.properties(Systemd.pathInMemory(unit.name()), interfaceName));
    }
}
