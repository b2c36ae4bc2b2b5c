package org.reeve.gui.work;

import java.nio.file.Path;
import java.util.List;

/** What is the matter with the file of quick actions. */
public sealed interface QuickTrouble {
    /** It could not be read as one; it lies elsewhere now, and the list starts anew. */
    record Broken(Path file, String why, Path now) implements QuickTrouble {}

    /** Some entries are not offered; they stay in the file as they are. */
    record Unfit(Path file, List<QuickForm.Unfit> entries) implements QuickTrouble {
        /** Copies the list. */
        public Unfit {
            entries = List.copyOf(entries);
        }
    }

    /** A later version of Reeve wrote it: what is changed here is not kept. */
    record Newer(Path file, int version) implements QuickTrouble {}

    /** It cannot be read; what is changed here is not kept. */
    record Unreadable(Path file, String why) implements QuickTrouble {}

    /** It cannot be written; what was changed here lasts until Reeve ends. */
    record Unwritable(Path file, String why) implements QuickTrouble {}
}
