package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.files.FilePath;

/** The folders that were shown, and where one is among them. Not for several threads. */
final class Trail {
    private static final int MOST = 100;

    private final List<FilePath> all = new ArrayList<>();
    private int at = -1;

    /** Another folder is shown: those ahead are forgotten. */
    void go(FilePath folder) {
        if (at >= 0 && all.get(at).equals(folder)) {
            return;
        }
        all.subList(at + 1, all.size()).clear();
        all.add(folder);
        if (all.size() > MOST) {
            all.removeFirst();
        }
        at = all.size() - 1;
    }

    /** The one before, which is where one is now. */
    Optional<FilePath> back() {
        if (at <= 0) {
            return Optional.empty();
        }
        at--;
        return Optional.of(all.get(at));
    }

    /** The one that was left by going back. */
    Optional<FilePath> forward() {
        if (at + 1 >= all.size()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(all.get(at));
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at + 1 < all.size();
    }
}
