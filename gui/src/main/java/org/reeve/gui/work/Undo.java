package org.reeve.gui.work;

import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;

/**
 * What takes a change back.
 *
 * @param of the change
 * @param calls one after the other; none where nothing does
 */
public record Undo(ChangeId of, List<Call> calls) {
    /** Copies the list. */
    public Undo {
        calls = List.copyOf(calls);
    }

    /** What is left after the first call. */
    public Undo rest() {
        return new Undo(of, calls.subList(1, calls.size()));
    }
}
