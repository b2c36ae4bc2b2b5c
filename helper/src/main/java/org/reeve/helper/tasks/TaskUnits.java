package org.reeve.helper.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;

/** The units that are tasks, on the machine's service manager: org.freedesktop.systemd1(5). Thread-safe. */
final class TaskUnits {
    static final String SERVICE = "org.freedesktop.systemd1";
    static final String PATH = "/org/freedesktop/systemd1";
    static final String MANAGER = "org.freedesktop.systemd1.Manager";
    private static final Set<String> AT_REST = Set.of("inactive", "failed");
    private static final int ACTIVE_STATE = 3;

    private final Bus bus;

    TaskUnits(Bus bus) {
        this.bus = bus;
    }

    Bus bus() {
        return bus;
    }

    /** Those that run, or are about to begin or to end. */
    List<TaskUnit> running() {
        Object rows = call("ListUnitsByPatterns", "asas", new String[0], new String[] {TaskUnit.PATTERN})
                .getFirst();
        List<TaskUnit> units = new ArrayList<>();
        for (Object row : (Collection<?>) rows) {
            Object[] fields = (Object[]) row;
            if (!AT_REST.contains((String) fields[ACTIVE_STATE])) {
                TaskUnit.of((String) fields[0]).ifPresent(units::add);
            }
        }
        return units;
    }

    /** Has systemd stop one; answers when the order is taken. One that is gone already is stopped enough. */
    void stop(TaskUnit unit) {
        try {
            bus.call(BusCall.of(SERVICE, PATH, MANAGER + ".StopUnit", "ss", unit.name(), "replace"));
        } catch (BusException e) {
            if (!e.name().endsWith(".NoSuchUnit")) {
                throw problem(e);
            }
        }
    }

    /** Hears when nothing of a unit is left and systemd forgets it; {@code action} must be quick. */
    Cancel.Listening onGone(String unit, Runnable action) {
        subscribe();
        return bus.listen(SERVICE, PATH, MANAGER + ".UnitRemoved", signal -> {
            if (signal.arguments().getFirst().equals(unit)) {
                action.run();
            }
        });
    }

    /** Asks systemd to send signals to this connection, which it does as long as the connection lives. */
    void subscribe() {
        try {
            bus.call(BusCall.of(SERVICE, PATH, MANAGER + ".Subscribe", ""));
        } catch (BusException e) {
            if (!e.name().endsWith(".AlreadySubscribed")) {
                throw problem(e);
            }
        }
    }

    private List<Object> call(String method, String signature, Object... arguments) {
        try {
            return bus.call(BusCall.of(SERVICE, PATH, MANAGER + "." + method, signature, arguments));
        } catch (BusException e) {
            throw problem(e);
        }
    }

    private static HelperException problem(BusException e) {
        return new HelperException(Problem.FAILED, "systemd: " + e.text(), e);
    }
}
