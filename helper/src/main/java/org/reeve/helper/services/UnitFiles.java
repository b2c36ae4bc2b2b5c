package org.reeve.helper.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Target;

/** Changing what starts by itself: systemd makes and removes the links, from names only. */
final class UnitFiles {
    /** Links are made for good, not until the next boot. */
    private static final boolean RUNTIME = false;
    /** A file that stands in the way is never replaced. */
    private static final boolean FORCE = false;

    /** The result where a unit has no file any more. */
    private static final String GONE = "no unit file";

    private final Systemd systemd;
    private final Scope scope;

    UnitFiles(Systemd systemd, Scope scope) {
        this.systemd = systemd;
        this.scope = scope;
    }

    /** A template as it is; NOT_FOUND where there is none. */
    Target resolve(UnitName template) {
        return new Target(template.value(), state(template));
    }

    Change change(UnitFileAction action, UnitName unit) {
        String before = stateOrGone(unit);
        List<Object> reply = link(action, unit);
        List<String> links = links((Collection<?>) reply.getLast());
        if (action == UnitFileAction.ENABLE && links.isEmpty() && Boolean.FALSE.equals(reply.getFirst())) {
            throw new HelperException(
                    Problem.FAILED,
                    unit
                            + " has no [Install] section: it is started by other units or by hand, and cannot be enabled.");
        }
        if (!links.isEmpty()) {
            systemd.manager("Reload", "");
        }
        return new Change(
                unit.value(),
                stateOrGone(unit),
                ServicesCommands.command(scope, action, unit),
                links.isEmpty() ? List.of() : List.of(ServicesCommands.call(scope, action.inverse(), unit)),
                links,
                before);
    }

    private List<Object> link(UnitFileAction action, UnitName unit) {
        String[] names = {unit.value()};
        return switch (action) {
            case ENABLE -> ask(unit, "EnableUnitFiles", "asbb", names, RUNTIME, FORCE);
            case DISABLE -> ask(unit, "DisableUnitFiles", "asb", names, RUNTIME);
            case MASK -> ask(unit, "MaskUnitFiles", "asbb", names, RUNTIME, FORCE);
            case UNMASK -> ask(unit, "UnmaskUnitFiles", "asb", names, RUNTIME);
        };
    }

    /** Where the link of a mask was all there was, nothing is left after it: done all the same. */
    private String stateOrGone(UnitName unit) {
        try {
            return state(unit);
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return GONE;
            }
            throw e;
        }
    }

    private String state(UnitName unit) {
        return ask(unit, "GetUnitFileState", "s", unit.value()).getFirst().toString();
    }

    /** systemd itself only says that there is no such file or directory. */
    private List<Object> ask(UnitName unit, String method, String signature, Object... arguments) {
        try {
            return systemd.manager(method, signature, arguments);
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw new HelperException(Problem.NOT_FOUND, "There is no unit file " + unit + ".", e);
            }
            throw e;
        }
    }

    /** The changes that systemd tells: kind, link, what it leads to. */
    static List<String> links(Collection<?> changes) {
        List<String> links = new ArrayList<>();
        for (Object change : changes) {
            Object[] fields = (Object[]) change;
            links.add(fields[0].equals("symlink") ? fields[1] + " → " + fields[2] : fields[0] + " " + fields[1]);
        }
        return links;
    }
}
