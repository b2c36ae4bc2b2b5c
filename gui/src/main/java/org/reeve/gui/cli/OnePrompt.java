package org.reeve.gui.cli;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.session.SessionAdminister;
import org.reeve.api.session.Verdict;
import org.reeve.api.session.Verdict.Permit;
import org.reeve.wire.Contract;

/**
 * Several calls that open at most one password prompt together. One call asks for itself; of several, the first that would
 * ask unlocks the helper, and none of them asks afterwards.
 */
final class OnePrompt {
    private final Door door;
    private final boolean several;
    private boolean asked;

    OnePrompt(Door door, List<Call> calls) {
        this.door = door;
        this.several = calls.size() > 1;
    }

    Object call(Call call) {
        Call made = several && call.mayAsk() ? unlocked(call) : call;
        Object result = door.call(made, Optional.empty());
        if (result == null) {
            throw new HelperException(Problem.INTERNAL, Messages.text("no-answer", call.method()));
        }
        return result;
    }

    private Call unlocked(Call call) {
        if (!asked && asks(call)) {
            asked = true;
            door.call(Call.of(Contract.name(SessionAdminister.class) + ".unlock"), Optional.empty());
        }
        return call.quiet();
    }

    private boolean asks(Call call) {
        Verdict verdict = door.can(call);
        return verdict.permit() == Permit.ASKS;
    }
}
