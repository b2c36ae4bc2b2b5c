package org.reeve.gui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reeve.api.Cancel;
import org.reeve.gui.work.Background;
import org.reeve.link.LinkTrace;

/** The link's log as the settings show it: where it is, how large, and whether it can be written. Window's thread only. */
final class LogModel {
    /** What a change of the level takes to reach the file. */
    private static final Duration SOON = Duration.ofMillis(400);

    private final LinkTrace trace;
    private final Background background;
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    LogModel(LinkTrace trace, Background background) {
        this.trace = trace;
        this.background = background;
    }

    /** Where it is; empty where there is none. */
    String path() {
        return trace.path().map(Path::toString).orElse("");
    }

    /** How large both files are, the log and the one before it; 0 where there is none yet. */
    ReadOnlyLongProperty bytes() {
        return bytes.getReadOnlyProperty();
    }

    /** Why it cannot be written; empty where it can. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Looks now. */
    void read() {
        trouble.set(trace.trouble());
        trace.path().ifPresent(path -> {
            Cancel _ = background.read(
                    cancel -> size(path) + size(path.resolveSibling(path.getFileName() + ".1")),
                    now -> bytes.set(now),
                    problem -> bytes.set(0));
        });
    }

    /** Looks when what was just changed has reached the file. */
    void readSoon() {
        Cancel _ = background.after(SOON, this::read);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
