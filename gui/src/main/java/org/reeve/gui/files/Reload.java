package org.reeve.gui.files;

import java.util.Optional;
import org.reeve.api.files.FileReader;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.PageContext;

/** What makes a unit read its file again, where that is a change of that unit. */
final class Reload {
    private Reload() {}

    static Optional<Runnable> of(FileReader reader, PageContext context) {
        if (!reader.active() || !UnitName.isValid(reader.unit())) {
            return Optional.empty();
        }
        UnitName unit = new UnitName(reader.unit());
        return action(reader.then())
                .map(action -> () -> context.actions().run(ServicesCommands.call(Scope.SYSTEM, action, unit)));
    }

    private static Optional<UnitAction> action(FileReader.Then then) {
        return switch (then) {
            case RELOAD -> Optional.of(UnitAction.RELOAD);
            case RESTART -> Optional.of(UnitAction.RESTART);
            case DAEMON_RELOAD, NOTHING -> Optional.empty();
        };
    }
}
