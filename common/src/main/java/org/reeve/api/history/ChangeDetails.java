package org.reeve.api.history;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Occasion;

/**
 * What is known of an attempt besides its end. Records of earlier versions have none of it.
 *
 * @param occasion from where it was asked for, and what it took back, as the client said
 * @param call what was asked for; absent where it held content, and where it is of another version
 * @param before what the object was before; empty where that is not known
 * @param command the equivalent command; empty where it was not done
 * @param affected other objects that changed along with it
 * @param undo the calls that take it back, in order
 * @param lost why there is no undo though there was one once; empty else
 * @param micros how long it took; absent where it was not done
 * @param undoneBy the change that took it back
 */
public record ChangeDetails(
        Optional<Occasion> occasion,
        Optional<Call> call,
        String before,
        List<String> command,
        List<String> affected,
        List<Call> undo,
        String lost,
        Optional<Long> micros,
        Optional<ChangeId> undoneBy) {
    /** Nothing is known. */
    public static final ChangeDetails NONE = new ChangeDetails(
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            Optional.empty(),
            Optional.empty());

    /** Copies the lists. */
    public ChangeDetails {
        command = List.copyOf(command);
        affected = List.copyOf(affected);
        undo = List.copyOf(undo);
    }
}
