package org.reeve.helper.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.reeve.helper.system.SafeFolder;
import org.reeve.helper.system.SafeLock;
import org.reeve.helper.system.Trust;

/** One at a time changes files: of the calls of this helper, and of all helpers that keep what they replace at the same place. */
record Turn(Path state, long uid) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String LOCK = "files.lock";

    /** Does something that nobody else does meanwhile; BUSY where somebody else does not come to an end. */
    <T> T take(Supplier<T> act) {
        try (SafeFolder folder = SafeFolder.open(state, Trust.below(state, uid));
                SafeLock _ = folder.lock(LOCK, PATIENCE)) {
            return act.get();
        }
    }
}
