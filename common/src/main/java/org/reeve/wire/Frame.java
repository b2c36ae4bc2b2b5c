package org.reeve.wire;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Occasion;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.TraceElement;

/**
 * Bodies of frames. Those of items are a list of what the operation streams, that of a Done is the result itself and empty
 * where the method returns nothing; the other bodies are these records.
 */
public sealed interface Frame {
    /** The helper's first frame. */
    record Hello(int protocol, String build, String nonce) implements Frame {}

    /** The client's first frame: the proof is HMAC-SHA256 over the nonce with the launch secret, in hex. */
    record Proof(int protocol, String build, String proof) implements Frame {}

    /**
     * A call as it arrives. Its arguments are decoded later, by the operation that the name stands for.
     *
     * @param id names the attempt, where the method changes something
     * @param occasion what the client says of it, where it is recorded
     */
    record Request(Call call, Optional<ChangeId> id, Optional<Occasion> occasion) implements Frame {
        /** A call of whose occasion nothing is said. */
        public Request(Call call, Optional<ChangeId> id) {
            this(call, id, Optional.empty());
        }
    }

    /** The call is not done yet and this is why. */
    record Progress(Stage stage) implements Frame {}

    /** The call failed. */
    record Fail(Problem problem, String sentence, List<TraceElement> trace) implements Frame {}

    /** The helper is about to end and takes no new call; the reason is a sentence. */
    record Bye(String reason) implements Frame {}
}
