package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.files.FileReader;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;

/** A reader of a file that has to be told when it changed, and the call that tells it. */
record Rereading(FileReader reader, Call call) {
    /** Of some readers those that have to be told. What does not run reads it when it starts. */
    static List<Rereading> of(List<FileReader> readers) {
        return readers.stream()
                .flatMap(one -> call(one).map(call -> new Rereading(one, call)).stream())
                .toList();
    }

    private static Optional<Call> call(FileReader reader) {
        return switch (reader.then()) {
            case RELOAD -> unit(reader, UnitAction.RELOAD);
            case RESTART -> unit(reader, UnitAction.RESTART);
            case DAEMON_RELOAD -> Optional.of(ServicesCommands.daemonReload());
            case NOTHING -> Optional.empty();
        };
    }

    private static Optional<Call> unit(FileReader reader, UnitAction action) {
        return reader.active() && UnitName.isValid(reader.unit())
                ? Optional.of(ServicesCommands.call(Scope.SYSTEM, action, new UnitName(reader.unit())))
                : Optional.empty();
    }
}
