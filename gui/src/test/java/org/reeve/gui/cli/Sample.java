package org.reeve.gui.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.Sink;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitsChanged;

/** Values that tests share. */
final class Sample {
    private Sample() {}

    static Unit unit(String name, String description) {
        return new Unit(new UnitName(name), description, LoadState.LOADED, ActiveState.ACTIVE, "running");
    }

    static Unit failed(String name) {
        return new Unit(new UnitName(name), "Broken", LoadState.LOADED, ActiveState.FAILED, "failed");
    }

    static Change change(Call call) {
        UnitName unit = (UnitName) call.arguments().getFirst();
        return new Change(
                unit.value(), "active (running)", List.of("systemctl", "restart", unit.value()), List.of(), List.of());
    }

    static Map<Class<?>, Object> services(List<Unit> units, List<LogLine> log) {
        return Map.of(ServicesRead.class, new Services(units, log));
    }

    private record Services(List<Unit> units, List<LogLine> log) implements ServicesRead {
        @Override
        public void list(Scope scope, List<UnitType> types, Sink<Unit> to) {
            units.forEach(to::emit);
        }

        @Override
        public void files(Scope scope, List<UnitType> types, Sink<UnitFile> files) {}

        @Override
        public UnitDetail get(Scope scope, UnitName name) {
            return new UnitDetail(
                    units.getFirst(),
                    List.of(name),
                    Optional.empty(),
                    Optional.of(new UnitDetail.MainProcess(42, "ssh\u001b[31md")),
                    new UnitDetail.Outcome("success", Optional.empty(), Optional.empty(), 0, true),
                    Optional.of(3_100_000L),
                    Optional.empty(),
                    new UnitDetail.Origin("/usr/lib/systemd/system/ssh.service", List.of(), "enabled", false),
                    new UnitDetail.Abilities(true, true, true),
                    List.of());
        }

        @Override
        public List<LogLine> log(Scope scope, UnitName unit, int lines) {
            return log;
        }

        @Override
        public void watch(Scope scope, Sink<UnitsChanged> changes) {}
    }
}
