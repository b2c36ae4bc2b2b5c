package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Sink;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitProperty;
import org.reeve.api.services.UnitText;
import org.reeve.api.services.UnitUsage;

/** What a made-up machine answers to the rarer questions about its units. */
public interface SmallServices extends ServicesRead {
    @Override
    default void dependencies(Scope scope, UnitName unit, Sink<UnitLink> links) {
        FakeUnits units = new FakeUnits();
        links.emit(new UnitLink(Relation.REQUIRES, units.unit(scope, new UnitName("sysinit.target"))));
        links.emit(new UnitLink(Relation.WANTED_BY, units.unit(scope, new UnitName("multi-user.target"))));
        links.emit(new UnitLink(Relation.REQUIRED_BY, units.unit(scope, new UnitName("webapp.service"))));
    }

    @Override
    default void text(Scope scope, UnitName unit, Sink<UnitText> files) {
        files.emit(new UnitText(
                "/usr/lib/systemd/system/" + unit,
                false,
                "[Unit]\nDescription=" + unit + "\n\n[Service]\nExecStart=/usr/bin/true\n",
                ""));
        files.emit(new UnitText(
                "/etc/systemd/system/" + unit + ".d/override.conf", true, "", "You may not read this file."));
    }

    @Override
    default void properties(Scope scope, UnitName unit, Sink<UnitProperty> properties) {
        properties.emit(new UnitProperty("Id", unit.value()));
        properties.emit(new UnitProperty("Restart", "no"));
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
    default void timers(Scope scope, Sink<TimerTimes> timers) {}

    @Override
    default void sockets(Scope scope, Sink<SocketListens> sockets) {}

    @Override
    default BootTimes boot(Scope scope) {
        return new BootTimes(
                Optional.empty(), Optional.empty(), Optional.of(1_200_000L), Optional.empty(), Optional.of(4_000_000L));
    }

    @Override
    default void blame(Scope scope, Sink<BootUnit> units) {}

    @Override
    default void changed(Scope scope, Sink<UnitName> units) {}
}
