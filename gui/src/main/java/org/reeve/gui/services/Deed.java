package org.reeve.gui.services;

import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;

/** What can be done to a unit. Its words are those of its {@link #key} in the bundle. */
sealed interface Deed {
    /** A change of its state. */
    record State(UnitAction action) implements Deed {
        @Override
        public String key() {
            return action.name();
        }

        @Override
        public Call call(Scope scope, UnitName unit) {
            return ServicesCommands.call(scope, action, unit);
        }

        @Override
        public List<String> command(Scope scope, UnitName unit) {
            return ServicesCommands.command(scope, action, unit);
        }
    }

    /** A change of what happens at boot. */
    record Boot(UnitFileAction action) implements Deed {
        @Override
        public String key() {
            return action.name();
        }

        @Override
        public Call call(Scope scope, UnitName unit) {
            return ServicesCommands.call(scope, action, unit);
        }

        @Override
        public List<String> command(Scope scope, UnitName unit) {
            return ServicesCommands.command(scope, action, unit);
        }
    }

    /** A signal to its processes. */
    record Kill(KillWhom whom, UnitSignal signal) implements Deed {
        @Override
        public String key() {
            return "KILL";
        }

        @Override
        public Call call(Scope scope, UnitName unit) {
            return ServicesCommands.call(scope, whom, signal, unit);
        }

        @Override
        public List<String> command(Scope scope, UnitName unit) {
            return ServicesCommands.command(scope, whom, signal, unit);
        }

        @Override
        public String detail() {
            return "SIG" + signal.name();
        }
    }

    /** What its words are found by in the bundle. */
    String key();

    /** The call that does it. */
    Call call(Scope scope, UnitName unit);

    /** The equivalent command. */
    List<String> command(Scope scope, UnitName unit);

    /** What its words name besides the unit; empty for nothing. */
    default String detail() {
        return "";
    }
}
