package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

/** Several units at once. Pure. */
final class Several {
    private static final int MOST_NAMED = 40;

    private Several() {}

    /** The equivalent command for all of them: systemctl takes several names. Of very many the first are named. */
    static List<String> command(Scope scope, Deed deed, List<UnitName> units) {
        List<String> command = new ArrayList<>(deed.command(scope, units.getFirst()));
        units.stream().skip(1).limit(MOST_NAMED).map(UnitName::value).forEach(command::add);
        if (units.size() > MOST_NAMED + 1) {
            command.add("…");
        }
        return List.copyOf(command);
    }
}
