package org.reeve.gui.services;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

/** A call on a unit, taken apart. */
record Act(Scope scope, Deed deed, UnitName unit) {
    /** Absent for calls that are none. */
    static Optional<Act> of(Call call) {
        if (call.arguments().isEmpty() || !(call.arguments().getFirst() instanceof UnitName unit)) {
            return Optional.empty();
        }
        return Arrays.stream(Scope.values())
                .flatMap(scope -> Deeds.every().map(deed -> new Act(scope, deed, unit)))
                .filter(act -> act.makes(call))
                .findFirst();
    }

    private boolean makes(Call other) {
        Call own = call();
        return own.method().equals(other.method()) && own.arguments().equals(other.arguments());
    }

    static Act of(UnitRow.Key key, Deed deed) {
        return new Act(key.scope(), deed, key.name());
    }

    UnitRow.Key key() {
        return new UnitRow.Key(scope, unit);
    }

    Call call() {
        return deed.call(scope, unit);
    }

    List<String> command() {
        return deed.command(scope, unit);
    }
}
