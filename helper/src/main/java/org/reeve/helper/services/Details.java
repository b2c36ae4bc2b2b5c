package org.reeve.helper.services;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitDetail.Abilities;
import org.reeve.api.services.UnitDetail.MainProcess;
import org.reeve.api.services.UnitDetail.Origin;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Proc;

/** A unit in detail, from its properties. */
final class Details {
    /** Stopping a unit stops these with it: systemd.unit(5), Requires=, BindsTo=, PartOf=, PropagatesStopTo=. */
    private static final List<String> STOP_ALONG = List.of("RequiredBy", "BoundBy", "ConsistsOf", "PropagatesStopTo");

    private static final int MOST_ALONG = 200;
    private static final int CLD_EXITED = 1;
    private static final int CLD_KILLED = 2;
    private static final int CLD_DUMPED = 3;

    private final Systemd systemd;

    Details(Systemd systemd) {
        this.systemd = systemd;
    }

    UnitDetail of(UnitName name) {
        String path = systemd.path(name);
        Properties unit = new Properties(systemd.properties(path, Systemd.UNIT));
        UnitName id = new UnitName(unit.text("Id"));
        Properties own = new Properties(typed(path, id));
        return new UnitDetail(
                row(id, unit),
                unit.units("Names"),
                unit.time("StateChangeTimestamp"),
                process(own),
                outcome(unit, own),
                own.accounted("MemoryCurrent"),
                own.accounted("TasksCurrent"),
                origin(unit),
                new Abilities(unit.flag("CanStart"), unit.flag("CanStop"), unit.flag("CanReload")),
                running(stopsAlong(id)));
    }

    /** The properties of the interface that the unit's type has, such as org.freedesktop.systemd1.Service. */
    private Map<String, Object> typed(String path, UnitName id) {
        return switch (id.type()) {
            case TARGET, DEVICE -> new HashMap<>();
            default -> systemd.properties(path, Systemd.interfaceOf(id.type()));
        };
    }

    static Unit row(UnitName id, Properties unit) {
        return new Unit(
                id,
                unit.text("Description"),
                Systemd.loadState(unit.text("LoadState")),
                Systemd.activeState(unit.text("ActiveState")),
                unit.text("SubState"));
    }

    private static Optional<MainProcess> process(Properties own) {
        return own.number("MainPID")
                .filter(pid -> pid > 0)
                .map(pid -> new MainProcess(pid, Proc.of(pid).map(Proc::command).orElse("")));
    }

    static Outcome outcome(Properties unit, Properties own) {
        int status = own.number("ExecMainStatus").orElse(0L).intValue();
        int code = own.number("ExecMainCode").orElse(0L).intValue();
        return new Outcome(
                own.text("Result"),
                code == CLD_EXITED ? Optional.of(status) : Optional.empty(),
                code == CLD_KILLED || code == CLD_DUMPED ? Optional.of(status) : Optional.empty(),
                own.number("NRestarts").orElse(0L),
                !unit.values().containsKey("ConditionResult")
                        || unit.flag("ConditionResult")
                        || unit.time("ConditionTimestamp").isEmpty());
    }

    private static Origin origin(Properties unit) {
        return new Origin(
                unit.text("FragmentPath").isEmpty() ? unit.text("SourcePath") : unit.text("FragmentPath"),
                unit.texts("DropInPaths"),
                unit.text("UnitFileState"),
                unit.flag("NeedDaemonReload"));
    }

    /** Every unit that systemd would stop together with this one, whatever its state. */
    private Set<String> stopsAlong(UnitName root) {
        Set<String> along = new LinkedHashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(root.value()));
        while (!todo.isEmpty() && along.size() < MOST_ALONG) {
            Properties unit =
                    new Properties(systemd.properties(systemd.path(new UnitName(todo.remove())), Systemd.UNIT));
            for (String relation : STOP_ALONG) {
                for (UnitName next : unit.units(relation)) {
                    if (!next.equals(root) && along.add(next.value())) {
                        todo.add(next.value());
                    }
                }
            }
        }
        return along;
    }

    private List<UnitName> running(Set<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return systemd.unitsNamed(names).stream()
                .filter(Details::runs)
                .map(Unit::name)
                .toList();
    }

    static boolean runs(Unit unit) {
        return switch (unit.active()) {
            case ACTIVE, RELOADING, ACTIVATING, REFRESHING -> true;
            case INACTIVE, FAILED, DEACTIVATING, MAINTENANCE, UNKNOWN -> false;
        };
    }

    /** Units that run now and would stop along. */
    List<UnitName> runningAlong(UnitName unit) {
        return running(stopsAlong(unit));
    }
}
