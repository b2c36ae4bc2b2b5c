package org.reeve.helper.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryConfidential;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.helper.system.Target;

/** The right history.confidential: everybody's records. */
public final class EverybodysHistory implements HistoryConfidential {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final Listing listing;

    /** Lists from {@code newest}. */
    public EverybodysHistory(Supplier<Iterator<ChangeRecord>> newest, Cancel cancel) {
        this.listing = new Listing(newest, cancel);
    }

    /** What a prompt for it names: this machine. */
    public static Target resolve() {
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            return new Target(HOST.matcher(name).matches() ? name : "this machine", "");
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "This machine has no name: " + e.getMessage(), e);
        }
    }

    @Override
    public void list(HistoryFilter filter, Sink<HistoryEntry> entries) {
        listing.list(filter, entries);
    }
}
